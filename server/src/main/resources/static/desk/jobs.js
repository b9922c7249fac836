// All jobs: how many there are of each state, and a list that can be narrowed.
import { ago } from "/parts/words.js";
import { field, make, title } from "./elements.js";
import { Pages } from "./pages.js";
import { read } from "./server.js";
import { badge, KINDS, STATES, subject } from "./states.js";
import { Table } from "./table.js";
import { between, lasting, when } from "./words.js";

const COLUMNS = [
  { name: "State", of: badge, sign: (job) => job.status + job.percentage },
  { name: "About", of: (job) => make("a", { href: "#jobs/" + encodeURIComponent(job.job_id) }, subject(job)), sign: (job) => job.job_id },
  { name: "Stage", narrow: false, of: stage },
  { name: "Owner", narrow: false, of: (job) => make("span.short", { title: job.owner }, job.owner ?? "nobody"), sign: (job) => job.owner },
  { name: "Asked", of: (job) => make("time", { datetime: job.created_at, title: when(job.created_at) }, ago(job.created_at)), sign: (job) => ago(job.created_at) },
  { name: "Took", narrow: false, of: (job) => (job.started_at ? lasting(between(job.started_at, job.completed_at)) : "") },
];

/** The address of the list as it was narrowed last. */
export let listAddress = "#jobs";

function addressOf(query) {
  return "#jobs" + (query.size ? "?" + query : "");
}

function stage(job) {
  if (job.status === "failed") return job.error_code ?? "";
  if (job.status !== "running" || !job.stage) return "";
  return job.scene ? `${job.stage}, scene ${job.scene} of ${job.scenes}` : job.stage;
}

/** A time field's local value as the server reads it. */
function instant(input) {
  return input.value ? new Date(input.value).toISOString() : "";
}

function local(text) {
  const time = text ? new Date(text) : null;
  return time && !Number.isNaN(time.getTime()) ? new Date(time - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : "";
}

/** The list as the address narrows it: status, kind, user, from, to. */
export function jobs(query) {
  listAddress = addressOf(query);
  let status = query.get("status") ?? "";
  const kind = field("Kind", make("select", {}, make("option", { value: "" }, "any"), KINDS.map((one) => make("option", { value: one }, one))));
  const user = field("Owner", make("input", { type: "search", autocomplete: "off", spellcheck: "false" }));
  const from = field("From", make("input", { type: "datetime-local" }));
  const to = field("To", make("input", { type: "datetime-local" }));
  kind.input.value = query.get("kind") ?? "";
  user.input.value = query.get("user") ?? "";
  from.input.value = local(query.get("from"));
  to.input.value = local(query.get("to"));

  const counts = new Map(["", ...STATES].map((state) => [state, make("strong", {}, "–")]));
  const chips = [...counts].map(([state, number]) =>
    make("button.count", { type: "button", "data-state": state || null, click: () => narrow(state) }, number, make("span", {}, state || "all")),
  );
  const table = new Table("Jobs, the newest first", COLUMNS, (job) => job.job_id, "No such jobs.");
  const pages = new Pages(() => view.now());
  const filters = make("form.filters", { "aria-label": "Narrow the list", submit: (event) => event.preventDefault(), change: () => narrow(status) }, kind.box, user.box, from.box, to.box);

  function wanted() {
    return { status, kind: kind.input.value, user: user.input.value.trim(), from: instant(from.input), to: instant(to.input) };
  }

  function mark() {
    chips.forEach((chip, index) => chip.setAttribute("aria-pressed", String([...counts.keys()][index] === status)));
  }

  function narrow(state) {
    status = state;
    pages.reset();
    mark();
    listAddress = addressOf(new URLSearchParams(Object.entries(wanted()).filter(([, value]) => value)));
    history.replaceState(null, "", listAddress);
    view.now();
  }

  mark();
  const view = {
    name: "Jobs",
    seconds: 3,
    element: make("section", {}, title("Jobs"), make("div.counts", { role: "group", "aria-label": "States" }, chips), filters, table.element, pages.element),
    async refresh() {
      const asked = JSON.stringify([wanted(), pages.cursor]);
      const [stats, page] = await Promise.all([read("/admin/generation-jobs/stats"), read("/admin/generation-jobs", { ...wanted(), cursor: pages.cursor })]);
      const numbers = stats.generation_jobs;
      for (const [state, number] of counts) {
        number.textContent = state ? (numbers[state] ?? 0) : Object.values(numbers).reduce((sum, one) => sum + one, 0);
      }
      if (asked !== JSON.stringify([wanted(), pages.cursor])) return;
      table.show(page.items);
      pages.follow(page.next_cursor);
    },
  };
  return view;
}
