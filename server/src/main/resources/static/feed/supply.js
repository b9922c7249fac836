// Keeps a few unwatched reels in stock: asks again when reels are ready, rests when there are enough.
import { search } from "./search.js";

const ENOUGH_AHEAD = 5;
const HUNGRY_SECONDS = 3;
const MAKING_SECONDS = 5;
const FOLLOWED_SECONDS = 30;
const QUIET_SECONDS = 10;
const LONGEST_SECONDS = 60;
const LACKING_SECONDS = 12;
const LEAST_SECONDS = 2;

export class Supply {
  #prompt;
  #viewer;
  #listener;
  #timer = 0;
  #asking = null;
  #lastAsked = -Infinity;
  #quietRounds = 0;
  #expecting = false;
  #soon = false;
  #stopped = false;

  /**
   * listener: ahead() says how many reels are left to watch; followed() whether the server tells by itself when films
   * are ready; answered(answer) and failed(failure, seconds until the next try, 0 for never) hear what came of asking.
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
    this.#soon = false;
    this.#asking = new AbortController();
    this.#lastAsked = performance.now();
    search(this.#prompt, this.#viewer, this.#asking.signal).then(
      (answer) => this.#answered(answer),
      (failure) => this.#failed(failure),
    );
  }

  /** A reel was watched, or the page came back: asks if the stock is low and nothing is to be heard by itself. */
  wake() {
    if (!this.#expecting || !this.#listener.followed()) this.restock();
  }

  /** Asks if the stock is low. */
  restock() {
    if (this.#stopped || this.#asking || document.hidden || this.#listener.ahead() >= ENOUGH_AHEAD) return;
    const wait = LEAST_SECONDS - (performance.now() - this.#lastAsked) / 1000;
    this.#soon = true;
    if (wait <= 0) this.ask();
    else this.#plan(wait);
  }

  /** Whether the server tells what happens has changed: that decides how often to ask. */
  replan() {
    if (!this.#stopped && !this.#asking && !this.#soon && this.#expecting) this.#plan(this.#patience());
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #plan(seconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.restock(), seconds * 1000);
  }

  #patience() {
    if (this.#listener.followed()) return FOLLOWED_SECONDS;
    return this.#listener.ahead() ? MAKING_SECONDS : HUNGRY_SECONDS;
  }

  #backOff(first) {
    return Math.min(first * 2 ** this.#quietRounds++, LONGEST_SECONDS);
  }

  #answered(answer) {
    this.#asking = null;
    if (this.#stopped) return;
    this.#expecting = answer.jobs.length > 0;
    this.#listener.answered(answer);
    this.#soon = false;
    if (this.#expecting || answer.reels.length) this.#quietRounds = 0;
    if (this.#expecting) this.#plan(this.#patience());
    else if (answer.degraded.length) this.#plan(Math.min(this.#backOff(HUNGRY_SECONDS), LACKING_SECONDS));
    else this.#plan(this.#backOff(QUIET_SECONDS));
  }

  #failed(failure) {
    this.#asking = null;
    if (this.#stopped) return;
    const hopeless = failure.kind === "refused" || failure.kind === "stranger";
    const again = hopeless ? 0 : Math.max(failure.retryAfterSeconds, this.#backOff(HUNGRY_SECONDS));
    this.#listener.failed(failure, again);
    if (again) this.#plan(again);
  }
}
