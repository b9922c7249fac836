// Documents that films take facts from: given file by file, listed, and taken away.
import { sure } from "/desk/ask.js";
import { make, say } from "/desk/elements.js";
import { every } from "/desk/rounds.js";
import { ago, count } from "/parts/words.js";
import { everything, remove, upload } from "./documents.js";
import { kind } from "./words.js";

const SECONDS = 4;
const SHOWN = 12;
const LARGEST = 20 * 1024 * 1024;

const form = document.getElementById("give");
const collection = document.getElementById("collection");
const files = document.getElementById("files");
const trouble = document.getElementById("give-trouble");
const known = document.getElementById("collections");
const list = document.getElementById("papers");
const none = document.getElementById("no-papers");
const all = document.getElementById("all-papers");
const giving = document.getElementById("giving");
const announcer = document.getElementById("announcer");

export class Papers {
  #papers = null;
  #rounds = null;
  #visit = 0;
  #whole = false;
  #queue = [];
  #now = null;
  #changed;

  /** changed(names of collections) hears what films can take facts from. */
  constructor(changed) {
    this.#changed = changed;
    form.addEventListener("submit", (event) => event.preventDefault());
    files.addEventListener("change", () => this.#give([...files.files]));
    for (const name of ["dragover", "dragleave", "drop"]) {
      form.addEventListener(name, (event) => {
        event.preventDefault();
        form.classList.toggle("over", name === "dragover");
        if (name === "drop") this.#give([...event.dataTransfer.files]);
      });
    }
    all.addEventListener("click", () => {
      this.#whole = true;
      this.#draw();
      list.children[SHOWN]?.querySelector("button").focus();
    });
  }

  /** Begins to look; again and again while some cannot be found yet. failed(failure or null) hears how that went. */
  start(failed) {
    this.#rounds = every(SECONDS, async () => {
      if (this.#papers?.every((paper) => paper.ready)) return;
      const visit = this.#visit;
      try {
        const papers = await everything();
        if (visit !== this.#visit) return;
        this.#papers = papers;
        failed(null);
        this.#draw();
      } catch (failure) {
        failed(failure);
      }
    });
  }

  /** Shows nothing any more, whatever is still being asked for. */
  stop() {
    this.#rounds?.stop();
    this.#visit++;
    this.#queue = [];
    this.#now?.stop();
    this.#papers = null;
    this.#whole = false;
    giving.replaceChildren();
    list.replaceChildren();
  }

  /** One after the other, so that the first is there soon. */
  #give(chosen) {
    files.value = "";
    trouble.textContent = "";
    const name = collection.value.trim();
    if (!name) {
      trouble.textContent = "The collection needs a name.";
      collection.focus();
      return;
    }
    for (const file of chosen) {
      const bar = make("progress", { max: 1, value: 0, "aria-label": `${file.name} is sent` });
      const words = make("span.how", {}, "Waiting");
      const stop = make("button.plain", { type: "button", "aria-label": `Stop ${file.name}` }, "Stop");
      const row = make("li", {}, make("b", {}, file.name), bar, words, stop);
      const one = { file, name, bar, words, stop, row };
      stop.addEventListener("click", () => this.#forget(one));
      giving.append(row);
      if (file.size > LARGEST) this.#refuse(one, "The file must have at most 20 MB.");
      else this.#queue.push(one);
    }
    this.#next();
  }

  async #next() {
    if (this.#now || !this.#queue.length) return;
    const one = this.#queue.shift();
    one.words.textContent = "Sending";
    this.#now = upload(one.file, one.name, (part) => {
      one.bar.value = part;
      one.words.textContent = part < 1 ? `${Math.floor(part * 100)} %` : "Being read";
      if (part === 1) one.bar.removeAttribute("value"); // how long that takes is not known
    });
    try {
      const paper = await this.#now.done;
      this.#leave(one);
      say(`${paper.title} is added: ${count(paper.passages, "passage")}.`);
      if (this.#papers) {
        this.#papers = [paper, ...this.#papers.filter((other) => other.document_id !== paper.document_id)];
        this.#draw();
      }
    } catch (failure) {
      const wrong = Object.entries(failure.fields).map(([field, rule]) => `The ${field} ${rule}.`);
      if (failure.message) this.#refuse(one, wrong.join(" ") || failure.message);
    }
    this.#now = null;
    this.#rounds?.now();
    this.#next();
  }

  #refuse(one, why) {
    one.bar.remove();
    one.words.textContent = why;
    one.words.classList.add("trouble");
    one.stop.textContent = "Dismiss";
    one.stop.setAttribute("aria-label", `Dismiss ${one.file.name}`);
    announcer.textContent = `${one.file.name}: ${why}`;
  }

  #forget(one) {
    if (this.#queue.includes(one)) this.#queue.splice(this.#queue.indexOf(one), 1);
    else if (one.bar.isConnected) this.#now?.stop();
    this.#leave(one);
  }

  /** What had the focus hands it on. */
  #leave(one) {
    const focused = one.row.contains(document.activeElement);
    one.row.remove();
    if (focused) files.focus();
  }

  async #remove(paper) {
    if (!(await sure("Delete this document?", `No later film has anything of “${paper.title}”. Films that are made stay as they are.`, "Delete it"))) return;
    const visit = this.#visit;
    try {
      await remove(paper.document_id);
    } catch (failure) {
      if (failure.status !== 404) return say(failure.message);
    }
    if (visit !== this.#visit) return;
    this.#papers = this.#papers.filter((other) => other !== paper && other.document_id !== paper.document_id);
    this.#draw();
    document.getElementById("papers-heading").focus();
    say("It is deleted.");
  }

  #draw() {
    const papers = this.#papers ?? [];
    none.hidden = papers.length > 0;
    const shown = this.#whole ? papers : papers.slice(0, SHOWN);
    all.hidden = shown.length === papers.length;
    all.textContent = `All ${papers.length} documents`;
    const focused = document.activeElement?.closest?.("#papers li")?.dataset.id;
    list.replaceChildren(...shown.map((paper) => this.#row(paper)));
    if (focused) list.querySelector(`li[data-id="${CSS.escape(focused)}"] button`)?.focus();
    const names = [...new Set(papers.map((paper) => paper.collection))].sort((one, other) => one.localeCompare(other));
    known.replaceChildren(...names.map((name) => new Option(name, name)));
    this.#changed(names);
  }

  #row(paper) {
    const told = [paper.collection, kind(paper.kind), count(paper.passages, "passage")].join(" · ");
    return make(
      "li",
      { "data-id": paper.document_id },
      make("span.icon.icon-paper", { "aria-hidden": "true" }),
      make("span.titled", {}, make("b", {}, paper.title), make("small", {}, told, paper.ready ? null : make("span.reading", {}, " · not all of it can be found yet"))),
      make("time", { datetime: paper.created_at }, ago(paper.created_at)),
      make("button.plain", { type: "button", "aria-label": `Delete ${paper.title}`, click: () => this.#remove(paper) }, "Delete"),
    );
  }
}
