// One reel: its element, and the life of its video between poster, loaded, playing and let go.
import { wordsAt } from "./captions.js";
import { attach } from "./playback.js";

const template = document.getElementById("reel");
const SKIP_SECONDS = 3;
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

export class Reel {
  #detach = null;
  #active = false;
  #wanted = true;
  #abandoned = false;
  #words = "";

  /** sound: the Sound all reels share. */
  constructor(data, sound) {
    this.data = data;
    this.sound = sound;
    this.element = template.content.firstElementChild.cloneNode(true);
    this.video = this.#find("video");
    this.#describe();
    this.#listen();
    this.active = false;
    this.hear();
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }

  #describe() {
    const { title, company, place, posting, poster, captions, id } = this.data;
    const heading = this.#find(".title");
    heading.textContent = title;
    heading.id = "reel-" + id;
    this.element.setAttribute("aria-labelledby", heading.id);
    this.#find(".company").textContent = company;
    this.#find(".place").textContent = place;
    const image = this.#find(".poster");
    image.onerror = () => image.classList.add("absent");
    image.classList.toggle("absent", !poster);
    if (poster) image.src = poster;
    const link = this.#find(".posting");
    if (posting) link.href = posting;
    else link.hidden = true;
    this.#find(".read").hidden = !captions;
    this.element.classList.toggle("growing", this.data.growing);
    this.video.setAttribute("aria-label", "Reel: " + title);
    this.#find(".words").setAttribute("aria-label", "The words of " + title);
  }

  #listen() {
    const { video, element } = this;
    video.addEventListener("playing", () => this.#firstFrame());
    video.addEventListener("waiting", () => element.classList.add("waiting"));
    for (const quiet of ["playing", "pause", "emptied"]) {
      video.addEventListener(quiet, () => element.classList.remove("waiting"));
    }
    video.addEventListener("canplay", () => element.dispatchEvent(new Event("settled")));
    video.addEventListener("durationchange", () => this.#progress());
    video.addEventListener("timeupdate", () => this.#progress());
    this.#find(".surface").addEventListener("click", () => this.toggle());
    this.#find(".sound").addEventListener("click", () => this.sound.toggle());
    this.#find(".read").addEventListener("click", () => this.toggleWords());
    this.#find(".trouble .action").addEventListener("click", () => this.#retry());
    const position = this.#find(".position");
    position.addEventListener("input", () => this.seek(Number(position.value)));
  }

  #firstFrame() {
    const show = () => this.#detach && this.element.classList.add("moving");
    if (this.video.requestVideoFrameCallback) this.video.requestVideoFrameCallback(show);
    else show();
  }

  #progress() {
    const { duration, currentTime } = this.video;
    if (!Number.isFinite(duration)) return;
    const position = this.#find(".position");
    position.max = duration;
    position.value = currentTime;
    position.style.setProperty("--played", currentTime / duration);
    position.setAttribute("aria-valuetext", `${Math.round(currentTime)} of ${Math.round(duration)} seconds`);
    if (this.#active && !this.video.paused) requestAnimationFrame(() => this.#smooth());
  }

  /** Between two time updates the bar moves with the picture. */
  #smooth() {
    if (!this.#active || this.video.paused || !this.video.duration) return;
    this.#find(".position").style.setProperty("--played", this.video.currentTime / this.video.duration);
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.#smooth();
    });
  }

  /** Whether this is the reel on screen: only its controls are reached by Tab. */
  set active(active) {
    this.#active = active;
    for (const control of this.element.querySelectorAll("button, input, a, .words")) control.tabIndex = active ? 0 : -1;
    if (active) this.#wanted = !still.matches;
  }

  /** Follows the shared choice of sound. */
  hear() {
    this.video.muted = this.sound.muted;
    this.element.classList.toggle("muted", this.sound.muted);
    this.#find(".sound").setAttribute("aria-label", this.sound.offer);
  }

  /** Loads the beginning, so that playing starts at once. */
  prepare() {
    if (this.#detach || this.#abandoned) return;
    this.#find(".trouble").hidden = true;
    this.video.preload = "auto";
    this.#detach = attach(this.video, this.data.play, () => this.#trouble());
  }

  /** Resolves once it could be played, or nothing more will come. */
  settled() {
    const can = this.video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
    if (can || !this.#find(".trouble").hidden) return Promise.resolve();
    return new Promise((done) => this.element.addEventListener("settled", done, { once: true }));
  }

  /** What is known of it is now this; what plays of it plays on. */
  renew(data) {
    this.data = data;
    this.#describe();
    if (!this.#find(".trouble").hidden && this.#active) this.start();
  }

  /** Its film will never be finished. */
  abandon() {
    this.#abandoned = true;
    this.#say("This reel could not be finished.", false);
  }

  /** Plays unless the viewer paused it or prefers stillness. */
  start() {
    this.prepare();
    this.#show();
    if (this.#wanted) this.#play();
  }

  async #play() {
    try {
      await this.video.play();
    } catch (error) {
      if (error.name === "NotAllowedError" && !this.video.muted) {
        this.sound.silence(); // the browser wants a gesture before sound
        this.#play();
      } else if (error.name === "NotAllowedError") {
        this.#wanted = false;
        this.#show();
      }
    }
  }

  pause() {
    this.video.pause();
  }

  /** Lets go of the video and everything loaded for it. */
  release() {
    this.pause();
    this.#detach?.();
    this.#detach = null;
    this.element.classList.remove("moving", "waiting");
  }

  toggle() {
    this.#wanted = !this.#wanted;
    this.#show();
    if (this.#wanted) this.start();
    else this.pause();
  }

  seek(seconds) {
    if (!Number.isFinite(this.video.duration)) return;
    this.video.currentTime = Math.max(0, Math.min(seconds, this.video.duration - 0.1));
  }

  skip(direction) {
    this.seek(this.video.currentTime + direction * SKIP_SECONDS);
  }

  async toggleWords() {
    const panel = this.#find(".words");
    panel.hidden = !panel.hidden;
    this.#find(".read").setAttribute("aria-pressed", String(!panel.hidden));
    if (panel.hidden || this.#words) return;
    const text = panel.firstElementChild;
    text.textContent = "";
    this.#words = await wordsAt(this.data.captions).catch(() => "");
    text.textContent = this.#words || "The words of this reel could not be loaded.";
  }

  #show() {
    this.element.classList.toggle("resting", !this.#wanted);
    this.#find(".surface").setAttribute("aria-label", this.#wanted ? "Pause" : "Play");
  }

  #trouble() {
    this.#say(
      navigator.onLine
        ? "This reel cannot be played right now."
        : "You are offline. This reel was not loaded in time.",
      true,
    );
  }

  #say(trouble, again) {
    this.release();
    this.#find(".trouble p").textContent = trouble;
    this.#find(".trouble .action").hidden = !again;
    this.#find(".trouble").hidden = false;
    this.element.dispatchEvent(new Event("settled"));
  }

  #retry() {
    this.#wanted = true;
    this.start();
  }
}
