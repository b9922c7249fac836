// What is repeated while somebody looks.

/**
 * Runs a round now and every so many seconds, one at a time and not while the page is hidden. Answers now(), which
 * runs the next one at once, and stop().
 */
export function every(seconds, round) {
  let timer = 0;
  let running = false;
  let again = false;
  let stopped = false;

  async function go() {
    clearTimeout(timer);
    if (stopped || document.hidden) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    await round();
    running = false;
    if (again) {
      again = false;
      go();
    } else if (!stopped) {
      timer = setTimeout(go, seconds * 1000);
    }
  }

  document.addEventListener("visibilitychange", go);
  go();
  return {
    now: go,
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", go);
    },
  };
}
