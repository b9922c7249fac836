// Keys and the wheel. Swiping is the browser's own scrolling.

const QUIET_MILLISECONDS = 140;
const LEAST_DELTA = 8;
const LONGEST_MILLISECONDS = 700;

const MOVES = { ArrowDown: 1, PageDown: 1, j: 1, ArrowUp: -1, PageUp: -1, k: -1, Home: -Infinity, End: Infinity };

function isTyping(target) {
  return target.matches("input:not([type=range]), textarea, select");
}

/** Words that are longer than their panel are scrolled by the keys that move the feed elsewhere. */
function isReading(target) {
  const words = target.closest(".words");
  return words !== null && words.scrollHeight > words.clientHeight;
}

/** Calls feed and sound for the keys named at the bottom of the search column. */
export function listenToKeys(feed, sound, prompt) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isReading(event.target)) return;
    const slider = event.target.matches("input[type=range]");
    const pressed = event.target.closest("button, a, input");
    if (event.key in MOVES && !(slider && event.key !== "PageDown" && event.key !== "PageUp")) feed.go(MOVES[event.key]);
    else if (event.key === " " && !pressed) feed.current?.toggle();
    else if (event.key.toLowerCase() === "m") sound.toggle();
    else if (event.key === "/") prompt.focus();
    else if (event.key === "ArrowRight" && !slider) feed.current?.skip(1);
    else if (event.key === "ArrowLeft" && !slider) feed.current?.skip(-1);
    else return;
    event.preventDefault();
  });
}

/** One turn of the wheel or one sweep on a touch pad, however long it glides on, is one reel. */
export function listenToWheel(scroller, feed) {
  let lastEvent = 0;
  let lastMove = 0;
  let lastDelta = 0;
  scroller.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.target.closest(".words:not([hidden])")) return;
      event.preventDefault();
      const now = performance.now();
      const delta = Math.abs(event.deltaY);
      const fresh = now - lastEvent > QUIET_MILLISECONDS;
      const pushed = now - lastMove > LONGEST_MILLISECONDS && delta >= lastDelta && delta > LEAST_DELTA;
      if ((fresh || pushed) && delta > LEAST_DELTA && now - lastMove > 2 * QUIET_MILLISECONDS) {
        lastMove = now;
        feed.go(Math.sign(event.deltaY));
      }
      lastEvent = now;
      lastDelta = delta;
    },
    { passive: false },
  );
}
