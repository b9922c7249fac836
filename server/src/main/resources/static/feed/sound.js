// Sound is one choice for all reels; it starts off, as browsers demand.
import { choice, remember } from "./memory.js";

export class Sound {
  muted = choice("sound") !== "on";

  /** Hears of every change; the feed sets it. */
  changed = () => {};

  /** What the button that changes it is called. */
  get offer() {
    return this.muted ? "Turn sound on" : "Turn sound off";
  }

  toggle() {
    this.#set(!this.muted);
    remember("sound", this.muted ? "off" : "on");
  }

  /** Off for now, without forgetting that the viewer wants it on. */
  silence() {
    this.#set(true);
  }

  #set(muted) {
    this.muted = muted;
    this.changed();
  }
}
