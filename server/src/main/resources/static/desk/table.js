// A table that is shown again and again: what did not change stays, and with it the focus.
import { make } from "./elements.js";

export class Table {
  element;
  #body = make("tbody");
  #columns;
  #key;
  #rows = new Map();
  #empty;

  /**
   * columns: { name, of(item): text or element, sign(item): text that changes when the element does, narrow: false to
   * leave it out on phones }; key(item) tells rows apart.
   */
  constructor(caption, columns, key, empty) {
    this.#columns = columns;
    this.#key = key;
    const heads = columns.map((column) => make("th", { scope: "col", class: Table.#width(column) }, column.name));
    const table = make("table", {}, make("caption.unseen", {}, caption), make("thead", {}, make("tr", {}, heads)), this.#body);
    this.#empty = make("p.empty", { hidden: true }, empty);
    this.element = make("div.table", {}, table, this.#empty);
  }

  static #width(column) {
    return column.narrow === false ? "wide" : null;
  }

  show(items) {
    const before = this.#rows;
    this.#rows = new Map();
    items.forEach((item, index) => {
      const key = this.#key(item);
      const row = before.get(key) ?? { element: make("tr"), signs: [] };
      before.delete(key);
      this.#rows.set(key, row);
      this.#fill(row, item);
      if (this.#body.children[index] !== row.element) this.#body.insertBefore(row.element, this.#body.children[index] ?? null);
    });
    for (const gone of before.values()) gone.element.remove();
    this.element.firstElementChild.hidden = !items.length;
    this.#empty.hidden = items.length > 0;
  }

  #fill(row, item) {
    this.#columns.forEach((column, index) => {
      const sign = (column.sign ?? column.of)(item) ?? "";
      if (row.signs[index] === sign) return;
      row.signs[index] = sign;
      const cell = make("td", { class: Table.#width(column) }, column.of(item));
      if (row.element.children[index]) row.element.children[index].replaceWith(cell);
      else row.element.append(cell);
    });
  }
}
