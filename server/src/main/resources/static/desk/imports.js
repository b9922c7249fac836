// Bringing postings in: from files, or from a board by its name.
import { facts, field, make, say, title } from "./elements.js";
import { change } from "./server.js";
import { Table } from "./table.js";

const ADDRESS = "/admin/jobs/import";
const COLUMNS = [
  { name: "Posting", of: (one) => one.id },
  { name: "Why not", of: (one) => one.reason },
];

export function imports() {
  const files = field("Board files (JSON)", make("input", { type: "file", multiple: true, accept: ".json,application/json", required: true }));
  const company = field("Company, when the files do not say", make("input", { type: "text", maxlength: "200", autocomplete: "off" }));
  const slug = field("Board", make("input", { type: "text", required: true, autocomplete: "off", spellcheck: "false", placeholder: "acme" }));
  const result = make("div", { role: "status" });
  const rejected = new Table("Postings that could not be used", COLUMNS, (one) => one.id + " " + one.reason, "");
  const outcome = make("section.panel", { hidden: true }, make("h2", {}, "What came of it"), result, rejected.element);

  function form(name, words, fields, body) {
    const button = make("button.action", {}, "Import");
    async function submit(event) {
      event.preventDefault();
      button.disabled = true;
      button.textContent = "Importing…";
      try {
        show(await body());
      } catch (failure) {
        say(failure.message);
      }
      button.disabled = false;
      button.textContent = "Import";
    }
    return make("form.panel", { submit, "aria-label": name }, make("h2", {}, name), make("p.soft", {}, words), fields.map((one) => one.box), button);
  }

  function show(report) {
    outcome.hidden = false;
    result.replaceChildren(
      facts([
        ["New", String(report.imported)],
        ["Changed", String(report.updated)],
        ["As before", String(report.unchanged)],
        ["Gone", String(report.deactivated)],
        ["Rejected", String(report.rejected.length)],
      ], "numbers"),
    );
    rejected.show(report.rejected);
  }

  function fromFiles() {
    const data = new FormData();
    for (const file of files.input.files) data.append("file", file);
    const name = company.input.value.trim();
    return change(name ? `${ADDRESS}?company=${encodeURIComponent(name)}` : ADDRESS, data);
  }

  return {
    name: "Imports",
    element: make(
      "section",
      {},
      title("Imports"),
      make(
        "div.pair",
        {},
        form("From files", "Boards of Greenhouse, Lever or Ashby, told apart by their shape. What is unchanged is left alone, what vanished is no longer shown.", [files, company], fromFiles),
        form("From a board", "The board’s name: acme, or with its system lever:acme, ashby:acme.", [slug], () => change(ADDRESS, { slug: slug.input.value.trim() })),
      ),
      outcome,
    ),
  };
}
