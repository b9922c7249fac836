// The film that is looked at: it plays as soon as there is something to play, and goes on when it is finished.
import { glow } from "/feed/ambient.js";
import { attach } from "/feed/playback.js";
import { sure } from "/desk/ask.js";
import { make, say } from "/desk/elements.js";
import { doing } from "/parts/words.js";
import { call } from "./server.js";
import { steps, underWay, wanted } from "./words.js";

const stage = document.getElementById("stage");
const announcer = document.getElementById("announcer");
const RETRY_MILLISECONDS = 3000;
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

export class Stage {
  #film = null;
  #event = null;
  #source = null;
  #detach = null;
  #announced = "";
  #since = 0;
  #on;
  #parts;

  /** on: changed(film) hears what is known of the film, again(film) that one like it is wanted, removed(id). */
  constructor(on) {
    this.#on = on;
    const heading = make("h2", { id: "stage-heading", tabindex: "-1" }, "Your film");
    this.#parts = {
      screen: make("div.screen", {}),
      idle: make("div.idle", {}),
      heading,
      caption: make("div.caption", {}, heading),
      about: make("p.about", {}),
      progress: make("div.progress", { hidden: true }),
      strip: make("div.strip", { "aria-hidden": "true" }),
      doing: make("p.doing", {}, make("span", {}), make("span", {})),
      steps: make("ol.steps", { "aria-label": "Steps" }),
      buttons: make("div.buttons", {}),
    };
    const { screen, idle, caption, about, progress, strip, doing: line, steps: list, buttons } = this.#parts;
    screen.append(idle);
    progress.append(strip, line, list);
    stage.append(screen, caption, progress, buttons);
    caption.append(about);
    this.show(null);
  }

  /** The id of the film that is shown, or null. */
  get id() {
    return this.#film?.jobId ?? null;
  }

  /** Shows a film, or the empty stage. */
  show(film) {
    this.#leave();
    this.#film = film;
    this.#event = null;
    this.#announced = "";
    this.#since = film ? Date.parse(film.createdAt) : 0;
    this.#draw();
    if (film && underWay(film)) this.#follow();
    if (film) this.#play();
  }

  #leave() {
    this.#source?.close();
    this.#source = null;
    this.#detach?.();
    this.#detach = null;
    this.#parts?.screen.querySelectorAll("video, .still").forEach((one) => one.remove());
    this.#parts?.screen.classList.remove("moving");
  }

  #follow() {
    const id = this.id;
    const source = new EventSource(`/api/videos/${encodeURIComponent(id)}/events`);
    this.#source = source;
    for (const name of ["progress", "playable", "completed", "failed", "cancelled"]) {
      source.addEventListener(name, (message) => id === this.id && this.#heard(name, JSON.parse(message.data)));
    }
    source.onerror = () => source.readyState === EventSource.CLOSED && id === this.id && this.#lost();
  }

  /** The browser connects again by itself, unless the server has refused. */
  async #lost() {
    const id = this.id;
    await this.#reload();
    setTimeout(() => id === this.id && underWay(this.#film) && this.#follow(), RETRY_MILLISECONDS);
  }

  async #heard(name, event) {
    const before = this.#event;
    this.#event = event;
    const ended = name === "completed" || name === "failed" || name === "cancelled";
    if (ended) this.#source?.close();
    this.#film = { ...this.#film, status: event.status, progress: event.percentage, streamUrl: event.stream_url ?? this.#film.streamUrl };
    const fresh = ended || name === "playable" || (event.scene > 1 && before?.scene !== event.scene && !this.#film.thumbnailUrl);
    if (fresh) await this.#reload();
    else this.#changed();
  }

  async #reload() {
    const id = this.id;
    try {
      const film = await call("GET", "/" + encodeURIComponent(id));
      if (id !== this.id) return;
      this.#film = film;
    } catch {
      // What was heard will do for now.
    }
    if (id === this.id) this.#changed();
  }

  #changed() {
    this.#draw();
    this.#play();
    this.#on.changed(this.#film);
  }

  /** What plays already plays on: a film that grows has its end when it is finished. */
  #play() {
    const { streamUrl, status } = this.#film;
    if (!streamUrl || this.#detach || status === "failed" || status === "cancelled") return;
    const { screen } = this.#parts;
    const video = make("video", { controls: true, playsinline: true, poster: this.#film.thumbnailUrl, "aria-label": "The film" });
    video.addEventListener("playing", () => screen.classList.add("moving"), { once: true });
    screen.querySelectorAll(".still").forEach((one) => one.remove());
    screen.append(video);
    this.#detach = attach(video, streamUrl, () => {
      this.#detach?.();
      this.#detach = null;
      video.remove();
      say("The film cannot be played right now.");
    });
    if (still.matches) return;
    video.play().catch(() => {
      video.muted = true; // the browser wants a gesture before sound
      video.play().catch(() => {});
    });
  }

  #draw() {
    const film = this.#film;
    const { screen, idle, heading, caption, about, progress } = this.#parts;
    const busy = film !== null && underWay(film);
    screen.dataset.shape = film?.aspectRatio ?? "9:16";
    screen.classList.toggle("working", busy);
    idle.replaceChildren(...this.#words());
    heading.textContent = film ? (film.prompt ?? "A film") : "Your film";
    about.textContent = film ? [wanted(film), this.#detach && busy ? "plays while it is made" : ""].filter(Boolean).join(" · ") : "";
    caption.classList.toggle("unseen", !film);
    progress.hidden = !busy;
    if (busy) this.#drawProgress();
    this.#drawButtons();
    glow(film?.smallThumbnailUrl ?? null);
    document.title = film ? `${busy ? `${film.progress} % · ` : ""}${film.prompt ?? "A film"} · Reelmill` : "Studio · Reelmill";
    this.#announce();
  }

  #words() {
    const film = this.#film;
    const words = (icon, title, text) => [make("span.icon." + icon, { "aria-hidden": "true" }), make("strong", {}, title), text ? make("p", {}, text) : null].filter(Boolean);
    if (!film) return words("icon-film", "Nothing on stage yet", "Say what you want to see. It plays here while it is made.");
    if (film.status === "failed") return words("icon-trouble", "This film could not be made", film.errorMessage ?? "");
    if (film.status === "cancelled") return words("icon-film", "Cancelled", "Nothing of it was kept.");
    if (film.status === "completed") return words("icon-film", "Ready", "");
    return words("icon-make", doing(this.#event), "The first scene plays in a moment.");
  }

  #drawProgress() {
    const { strip, doing: line, steps: list } = this.#parts;
    const scenes = Math.max(1, this.#event?.scenes ?? 0);
    const scene = this.#event?.scene ?? 0;
    if (strip.childElementCount !== scenes) strip.replaceChildren(...Array.from({ length: scenes }, () => make("i")));
    const percentage = this.#film.progress;
    [...strip.children].forEach((part, index) => {
      const done = scenes === 1 ? percentage / 100 : scene ? (index + 1 < scene ? 1 : index + 1 === scene ? 0.5 : 0) : percentage > 50 ? 1 : 0;
      part.style.setProperty("--done", done);
    });
    line.firstElementChild.textContent = doing(this.#event);
    line.lastElementChild.textContent = `${percentage} %`;
    list.replaceChildren(...steps(this.#event).map(({ name, state }) => make("li", { "data-state": state, "aria-current": state === "now" ? "step" : null }, name)));
  }

  #drawButtons() {
    const film = this.#film;
    const { buttons } = this.#parts;
    const sign = film ? film.jobId + film.status : "";
    if (buttons.dataset.sign === sign) return; // a button that has the focus keeps it
    buttons.dataset.sign = sign;
    const id = encodeURIComponent(film?.jobId ?? "");
    const all = !film
      ? []
      : underWay(film)
        ? [make("button.plain", { type: "button", click: () => this.#end("Cancel this film?", "What was made of it is removed.", "Cancel the film") }, "Cancel")]
        : [
            film.status === "completed" && make("a.action", { href: `/api/v1/videos/jobs/${id}/download`, download: true }, make("span.icon.icon-download", { "aria-hidden": "true" }), "Download"),
            make(film.status === "completed" ? "button.plain" : "button.action", { type: "button", click: () => this.#on.again(film) }, film.status === "failed" ? "Try again" : "Make one like it"),
            make("button.plain", { type: "button", click: () => this.#end("Delete this film?", "It cannot be brought back.", "Delete it") }, "Delete"),
          ].filter(Boolean);
    buttons.replaceChildren(...all);
  }

  async #end(question, words, action) {
    const film = this.#film;
    if (!(await sure(question, words, action))) return;
    try {
      const { removed } = await call("DELETE", "/" + encodeURIComponent(film.jobId));
      say(removed ? "It is deleted." : "It is cancelled.");
      if (removed) this.#on.removed(film.jobId);
      else if (film.jobId === this.id) await this.#reload();
    } catch (failure) {
      say(failure.message);
    }
  }

  /** For those who listen: each step, and each quarter of the picture. */
  #announce() {
    const film = this.#film;
    if (!film) return;
    const text = underWay(film)
      ? this.#event && `${steps(this.#event).find((step) => step.state === "now")?.name ?? doing(this.#event)}, ${Math.floor(film.progress / 25) * 25} percent`
      : { completed: "The film is ready.", failed: "The film could not be made.", cancelled: "The film is cancelled." }[film.status];
    if (text && text !== this.#announced && (this.#announced || underWay(film))) announcer.textContent = text;
    if (text) this.#announced = text;
  }
}
