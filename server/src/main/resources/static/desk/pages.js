// Going through a long list page by page.
import { make } from "./elements.js";

export class Pages {
  element;
  cursor = null;
  #next = null;
  #before = [];
  #newer;
  #older;

  /** turned() is called when another page is wanted. */
  constructor(turned) {
    this.#newer = make("button.plain", { type: "button", click: () => this.#turn(this.#before.pop() ?? null, turned) }, "Newer");
    this.#older = make(
      "button.plain",
      {
        type: "button",
        click: () => {
          this.#before.push(this.cursor);
          this.#turn(this.#next, turned);
        },
      },
      "Older",
    );
    this.element = make("nav.pages", { "aria-label": "Pages" }, this.#newer, this.#older);
    this.follow(null);
  }

  /** The page that is shown has this one after it, or none. */
  follow(next) {
    this.#next = next;
    this.#newer.disabled = this.cursor === null;
    this.#older.disabled = !next;
    this.element.hidden = this.#newer.disabled && this.#older.disabled;
  }

  /** Back to the first page. */
  reset() {
    this.cursor = null;
    this.#before = [];
  }

  #turn(cursor, turned) {
    this.cursor = cursor;
    turned();
  }
}
