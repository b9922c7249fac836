// How a search ranks postings, before anything is left out.
import { field, make, say, title } from "./elements.js";
import { read } from "./server.js";
import { Table } from "./table.js";

const COLUMNS = [
  { name: "Score", of: (one) => one.score.toFixed(3) },
  { name: "Posting", of: (one) => one.title },
  { name: "Company", narrow: false, of: (one) => one.company },
  { name: "By meaning", narrow: false, of: (one) => (one.vector_rank ? String(one.vector_rank) : "–") },
  { name: "By words", narrow: false, of: (one) => (one.keyword_rank ? String(one.keyword_rank) : "–") },
  { name: "Video", of: (one) => (one.has_video ? "yes" : "no") },
];

export function ranking() {
  const prompt = field("Words", make("input", { type: "search", required: true, maxlength: "1000", autocomplete: "off" }));
  const most = field("How many", make("input", { type: "number", min: "1", max: "200", value: "20" }));
  const table = new Table("Postings, the best first", COLUMNS, (one) => String(one.greenhouse_id), "No posting comes near.");
  table.element.hidden = true;

  async function search(event) {
    event.preventDefault();
    try {
      const answer = await read("/admin/search", { text_prompt: prompt.input.value, limit: most.input.value });
      table.show(answer.results);
      table.element.hidden = false;
    } catch (failure) {
      say(failure.message);
    }
  }

  return {
    name: "Search",
    element: make("section", {}, title("Search"), make("form.filters", { "aria-label": "Search", submit: search }, prompt.box, most.box, make("button.action", {}, "Rank")), table.element),
  };
}
