// The column of reels: which one is on screen, which are loaded, which are let go.
import { Reel } from "./reel.js";

const KEEP_LOADED = 1;
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

export class Feed {
  #scroller = document.getElementById("scroller");
  #list = document.getElementById("reels");
  #tail = document.getElementById("tail");
  #reels = [];
  #at = 0;
  #watcher;
  #sound;
  #onMove;

  /** onMove(reel or null at the tail) hears which screen is shown. */
  constructor(sound, onMove) {
    this.#sound = sound;
    this.#onMove = onMove;
    this.#watcher = new IntersectionObserver((entries) => this.#seen(entries), { root: this.#scroller, threshold: 0.6 });
    this.#watcher.observe(this.#tail);
    sound.changed = () => this.#reels.forEach((reel) => reel.hear());
    this.#list.addEventListener("click", (event) => {
      if (event.target.closest(".next")) this.go(1);
      if (event.target.closest(".previous")) this.go(-1);
    });
  }

  /** Reels after the one on screen. */
  get ahead() {
    return Math.max(0, this.#reels.length - 1 - this.#at);
  }

  /** Position of the screen shown; the number of reels means the tail. */
  get at() {
    return this.#at;
  }

  /** The data of all reels, in order. */
  get all() {
    return this.#reels.map((reel) => reel.data);
  }

  /** The reel on screen, or undefined at the tail. */
  get current() {
    return this.#reels[this.#at];
  }

  /** Appends those not here yet. Who waits at the tail is shown the first of them; everybody else is left alone. */
  add(found) {
    const known = new Set(this.#reels.map((reel) => reel.data.id));
    const fresh = found.filter((data) => !known.has(data.id) && known.add(data.id));
    if (!fresh.length) return 0;
    const waiting = this.#at === this.#reels.length;
    for (const data of fresh) {
      const reel = new Reel(data, this.#sound);
      this.#reels.push(reel);
      this.#list.append(reel.element);
      this.#watcher.observe(reel.element);
    }
    this.#number();
    if (waiting) {
      this.current.element.classList.add("arriving");
      this.show(this.#at);
    } else {
      this.#load();
    }
    return fresh.length;
  }

  clear() {
    for (const reel of this.#reels) {
      this.#watcher.unobserve(reel.element);
      reel.release();
    }
    this.#reels = [];
    this.#at = 0;
    this.#list.replaceChildren();
    this.#scroller.scrollTop = 0;
  }

  /** Moves by whole screens, gliding. */
  go(steps) {
    const target = Math.max(0, Math.min(this.#at + steps, this.#reels.length));
    if (target === this.#at) return;
    const screen = this.#reels[target]?.element ?? this.#tail;
    const focused = this.#list.contains(document.activeElement);
    this.#scroller.scrollTo({ top: screen.offsetTop, behavior: still.matches ? "instant" : "smooth" });
    this.#arrive(target);
    if (focused) (this.current?.element ?? this.#scroller).focus({ preventScroll: true });
  }

  /** Jumps to a screen. */
  show(at) {
    const target = Math.max(0, Math.min(at, this.#reels.length));
    const screen = this.#reels[target]?.element ?? this.#tail;
    this.#scroller.scrollTo({ top: screen.offsetTop, behavior: "instant" });
    this.#arrive(target);
  }

  /** Stops and starts with the page's visibility. */
  rest(resting) {
    if (resting) this.current?.pause();
    else this.current?.start();
  }

  #seen(entries) {
    const shown = entries.filter((entry) => entry.isIntersecting).at(-1)?.target;
    if (!shown) return;
    const at = shown === this.#tail ? this.#reels.length : this.#reels.findIndex((reel) => reel.element === shown);
    if (at >= 0 && at !== this.#at) this.#arrive(at);
  }

  #arrive(at) {
    const left = this.current;
    this.#at = at;
    if (left && left !== this.current) {
      left.active = false;
      left.pause();
    }
    if (this.current) this.current.active = true;
    this.#load();
    this.#onMove(this.current?.data ?? null);
  }

  #load() {
    this.current?.start();
    this.#reels.forEach((reel, index) => {
      if (Math.abs(index - this.#at) > KEEP_LOADED) reel.release();
    });
    const next = this.#reels[this.#at + 1];
    if (!next) return;
    const video = this.current?.video;
    if (!video || video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) next.prepare();
    else video.addEventListener("canplay", () => next === this.#reels[this.#at + 1] && next.prepare(), { once: true });
  }

  #number() {
    this.#reels.forEach(({ element }, index) => {
      element.setAttribute("aria-posinset", String(index + 1));
      element.setAttribute("aria-setsize", "-1");
      element.querySelector(".previous").disabled = index === 0;
    });
  }
}
