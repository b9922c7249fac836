// The column of reels: which one is on screen, which are loaded, which are let go.
import { Reel } from "./reel.js";

const LOADED_AHEAD = 2;
const LOADED_BEHIND = 1;
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

  /**
   * Appends those not here yet, one of each posting; one that was here while its film grew is renewed. Who waits at
   * the tail is shown the first new one; everybody else is left alone.
   */
  add(found) {
    const fresh = [];
    for (const data of found) {
      const same = (known) => known.id === data.id || (data.about !== null && known.about === data.about);
      const here = this.#reels.find((reel) => same(reel.data));
      if (here?.data.id === data.id) this.#renew(here, data);
      else if (!here && !fresh.some(same)) fresh.push(data);
    }
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

  /** The data of the reel that a job makes, or undefined. */
  madeBy(job) {
    return this.all.find((data) => data.job === job);
  }

  /** What is known of a reel is now this; what plays of it plays on. */
  renew(data) {
    const reel = this.#reels.find((one) => one.data.id === data.id);
    if (reel) this.#renew(reel, data);
  }

  /** Takes out a reel that will never be finished, or says so when it has been passed already. */
  withdraw(id) {
    const index = this.#reels.findIndex((reel) => reel.data.id === id);
    if (index < 0) return;
    const reel = this.#reels[index];
    if (index <= this.#at) {
      reel.abandon();
      return;
    }
    this.#watcher.unobserve(reel.element);
    reel.release();
    reel.element.remove();
    this.#reels.splice(index, 1);
    this.#number();
    this.#load();
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

  #renew(reel, data) {
    if (!reel.data.growing || data.growing) return;
    reel.renew(data);
    if (reel === this.current) this.#onMove(data);
  }

  #load() {
    this.current?.start();
    this.#reels.forEach((reel, index) => {
      if (index < this.#at - LOADED_BEHIND || index > this.#at + LOADED_AHEAD) reel.release();
    });
    this.#prepareAfter(this.#at, this.#at);
  }

  /** One after the other, so that what is watched first is loaded first. */
  async #prepareAfter(index, at) {
    await this.#reels[index]?.settled();
    const next = this.#reels[index + 1];
    if (at !== this.#at || !next || index >= at + LOADED_AHEAD) return;
    next.prepare();
    this.#prepareAfter(index + 1, at);
  }

  #number() {
    this.#reels.forEach(({ element }, index) => {
      element.setAttribute("aria-posinset", String(index + 1));
      element.setAttribute("aria-setsize", "-1");
      element.querySelector(".previous").disabled = index === 0;
    });
  }
}
