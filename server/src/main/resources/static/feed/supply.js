// Keeps a few unwatched reels in stock: asks again while reels are being made, rests when there are enough.
import { search } from "./search.js";

const ENOUGH_AHEAD = 5;
const HUNGRY_SECONDS = 3;
const MAKING_SECONDS = 5;
const QUIET_SECONDS = 10;
const LONGEST_SECONDS = 60;
const LEAST_SECONDS = 2;

export class Supply {
  #prompt;
  #viewer;
  #listener;
  #timer = 0;
  #asking = null;
  #lastAsked = -Infinity;
  #quietRounds = 0;
  #stopped = false;

  /**
   * listener: ahead() says how many reels are left to watch; answered(answer) and failed(failure, seconds until the
   * next try, 0 for never) hear what came of asking.
   */
  constructor(prompt, viewer, listener) {
    this.#prompt = prompt;
    this.#viewer = viewer;
    this.#listener = listener;
  }

  /** Asks now, whatever the plan was. */
  ask() {
    clearTimeout(this.#timer);
    if (this.#stopped || this.#asking) return;
    this.#asking = new AbortController();
    this.#lastAsked = performance.now();
    search(this.#prompt, this.#viewer, this.#asking.signal).then(
      (answer) => this.#answered(answer),
      (failure) => this.#failed(failure),
    );
  }

  /** Something changed (a reel was watched, the page came back): asks if the stock is low. */
  wake() {
    if (this.#stopped || this.#asking || document.hidden || this.#listener.ahead() >= ENOUGH_AHEAD) return;
    const wait = LEAST_SECONDS - (performance.now() - this.#lastAsked) / 1000;
    if (wait <= 0) this.ask();
    else this.#plan(wait);
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #plan(seconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), seconds * 1000);
  }

  #backOff(first) {
    return Math.min(first * 2 ** this.#quietRounds++, LONGEST_SECONDS);
  }

  #answered(answer) {
    this.#asking = null;
    if (this.#stopped) return;
    this.#listener.answered(answer);
    if (answer.making || answer.reels.length) this.#quietRounds = 0;
    if (answer.making) this.#plan(this.#listener.ahead() ? MAKING_SECONDS : HUNGRY_SECONDS);
    else this.#plan(this.#backOff(QUIET_SECONDS));
  }

  #failed(failure) {
    this.#asking = null;
    if (this.#stopped) return;
    const again = failure.kind === "refused" ? 0 : Math.max(failure.retryAfterSeconds, this.#backOff(HUNGRY_SECONDS));
    this.#listener.failed(failure, again);
    if (again) this.#plan(again);
  }
}
