// Messages to callback addresses, and saying them again.
import { ago, count } from "/parts/words.js";
import { field, make, say, title } from "./elements.js";
import { Pages } from "./pages.js";
import { change, read } from "./server.js";
import { Table } from "./table.js";
import { when } from "./words.js";

const ADDRESS = "/admin/webhooks/deliveries";
const STATES = { waiting: "queued", delivered: "ready", given_up: "failed" };

function outcome(delivery) {
  const last = delivery.last_error ?? (delivery.last_status ? `answered ${delivery.last_status}` : "");
  return [count(delivery.attempts, "attempt"), last, delivery.next_attempt_at ? "next " + when(delivery.next_attempt_at) : ""].filter(Boolean).join(", ");
}

export function webhooks(query) {
  const job = field("Job", make("input", { type: "search", autocomplete: "off", spellcheck: "false", placeholder: "any" }));
  job.input.value = query.get("job") ?? "";
  const columns = [
    { name: "State", of: (one) => make("span.state", { "data-state": STATES[one.state] ?? "queued" }, one.state.replace("_", " ")), sign: (one) => one.state },
    { name: "Message", of: (one) => make("a", { href: "#jobs/" + encodeURIComponent(one.job_id) }, one.type), sign: (one) => one.type + one.job_id },
    { name: "To", narrow: false, of: (one) => make("span.short", { title: one.url }, one.url), sign: (one) => one.url },
    { name: "How it went", narrow: false, of: outcome },
    { name: "Happened", narrow: false, of: (one) => make("time", { datetime: one.occurred_at, title: when(one.occurred_at) }, ago(one.occurred_at)), sign: (one) => ago(one.occurred_at) },
    { name: make("span.unseen", {}, "Action"), of: (one) => make("button.plain", { type: "button", "aria-label": `Say ${one.type} again`, click: () => replay(one) }, "Say again"), sign: (one) => one.delivery_id },
  ];
  const table = new Table("Messages, the newest first", columns, (one) => one.delivery_id, "No messages.");
  const pages = new Pages(() => view.now());

  async function replay(delivery) {
    try {
      await change(`${ADDRESS}/${encodeURIComponent(delivery.delivery_id)}/replay`);
      say(`${delivery.type} is said again.`);
      view.now();
    } catch (failure) {
      say(failure.message);
    }
  }

  function narrow() {
    pages.reset();
    view.now();
  }

  const view = {
    name: "Webhooks",
    seconds: 5,
    element: make("section", {}, title("Webhooks"), make("form.filters", { "aria-label": "Narrow the list", submit: (event) => event.preventDefault(), change: narrow }, job.box), table.element, pages.element),
    async refresh() {
      const page = await read(ADDRESS, { job_id: job.input.value.trim(), cursor: pages.cursor });
      table.show(page.items);
      pages.follow(page.next_cursor);
    },
  };
  return view;
}
