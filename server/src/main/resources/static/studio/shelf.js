// What was made: the newest first, each one a link that puts it on the stage.
import { every } from "/desk/rounds.js";
import { make, say } from "/desk/elements.js";
import { ago } from "/parts/words.js";
import { call } from "./server.js";
import { state, underWay } from "./words.js";

const SECONDS = 4;
const list = document.getElementById("films");
const none = document.getElementById("none");
const older = document.getElementById("older");

export class Shelf {
  #films = [];
  #cards = new Map();
  #next = null;
  #current = null;
  #rounds = null;
  #visit = 0;

  constructor() {
    older.addEventListener("click", () => this.#more());
  }

  /** Begins to look; films under way are looked at again and again. failed(failure or null) hears how that went. */
  start(failed) {
    this.#rounds = every(SECONDS, async () => {
      if (this.#cards.size && !this.#films.some(underWay)) return;
      try {
        await this.refresh();
        failed(null);
      } catch (failure) {
        failed(failure);
      }
    });
  }

  /** Shows nothing any more, whatever is still being asked for. */
  stop() {
    this.#rounds?.stop();
    this.#visit++;
    this.#films = [];
    this.#next = null;
    this.#cards.clear();
    list.replaceChildren();
  }

  /** The newest films, known ones renewed. */
  async refresh() {
    const visit = this.#visit;
    const page = await call("GET", "?limit=24");
    if (visit !== this.#visit) return;
    const fresh = new Set(page.items.map((film) => film.jobId));
    const kept = this.#films.filter((film) => !fresh.has(film.jobId) && film.createdAt < (page.items.at(-1)?.createdAt ?? ""));
    this.#films = [...page.items, ...(page.next_cursor ? kept : [])];
    if (!kept.length) this.#next = page.next_cursor;
    this.#draw();
  }

  async #more() {
    const visit = this.#visit;
    try {
      const page = await call("GET", "?limit=24&cursor=" + encodeURIComponent(this.#next));
      if (visit !== this.#visit) return;
      this.#films.push(...page.items.filter((film) => !this.find(film.jobId)));
      this.#next = page.next_cursor;
      this.#draw();
    } catch (failure) {
      say(failure.message);
    }
  }

  /** What is known of a film is now this. */
  put(film) {
    const index = this.#films.findIndex((one) => one.jobId === film.jobId);
    if (index < 0) this.#films.unshift(film);
    else this.#films[index] = film;
    this.#draw();
  }

  remove(id) {
    this.#films = this.#films.filter((film) => film.jobId !== id);
    this.#draw();
  }

  find(id) {
    return this.#films.find((film) => film.jobId === id);
  }

  /** Which film is on the stage. */
  mark(id) {
    this.#current = id;
    this.#draw();
  }

  #draw() {
    none.hidden = this.#films.length > 0;
    older.hidden = !this.#next;
    const wanted = this.#films.map((film) => this.#card(film));
    const there = [...list.children];
    if (there.length !== wanted.length || there.some((card, index) => card !== wanted[index])) list.replaceChildren(...wanted);
  }

  /** A card stays the same element, so that what has the focus keeps it. */
  #card(film) {
    let card = this.#cards.get(film.jobId);
    if (!card) {
      card = make("li", {}, make("a.film", { href: "#" + encodeURIComponent(film.jobId) }));
      this.#cards.set(film.jobId, card);
    }
    const link = card.firstElementChild;
    if (film.jobId === this.#current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    const sign = [film.status, film.progress, film.smallThumbnailUrl].join();
    if (link.dataset.sign === sign) return card;
    link.dataset.sign = sign;
    const image = (look) => make("img" + look, { src: film.smallThumbnailUrl, alt: "", loading: "lazy" });
    const picture = film.smallThumbnailUrl ? [image(".haze"), image("")] : make("span.icon." + (film.status === "failed" ? "icon-trouble" : "icon-film"), { "aria-hidden": "true" });
    const told = state(film);
    link.replaceChildren(
      make("span.thumb", {}, picture, told ? make("span.state", {}, told) : null),
      make("span.said-of", {}, film.prompt ?? "A film"),
      make("time", { datetime: film.createdAt }, ago(film.createdAt)),
    );
    return card;
  }
}
