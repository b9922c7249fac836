// The reel feed: one search at a time, its reels, and the supply of new ones.
import { glow } from "./ambient.js";
import { Feed } from "./feed.js";
import { listenToKeys, listenToWheel } from "./gestures.js";
import { choice, keepReels, keptReels, remember, renewViewer, viewerId } from "./memory.js";
import { Sound } from "./sound.js";
import { Supply } from "./supply.js";
import * as tail from "./tail.js";

const EXAMPLES = ["python developer", "night shift nurse", "baker", "solar installer", "customer support", "truck mechanic", "school teacher"];

const form = document.getElementById("search");
const input = document.getElementById("prompt");
const examples = document.getElementById("examples");
const announcer = document.getElementById("announcer");
const list = document.getElementById("reels");

let prompt = "";
let supply = null;
let makingSince = 0;

const sound = new Sound();
const feed = new Feed(sound, moved);

function moved(reel) {
  document.title = reel ? `${reel.title} · Reelmill` : "Reelmill";
  document.body.classList.toggle("at-tail", !reel);
  glow(reel?.poster ?? null);
  announcer.textContent = reel ? [`Reel ${feed.at + 1}`, reel.title, reel.company, reel.place].filter(Boolean).join(", ") : "";
  if (feed.all.length) keepReels(prompt, feed.all, feed.at);
  supply?.wake();
}

function answered(answer) {
  const before = feed.all.length;
  const added = feed.add(answer.reels);
  list.setAttribute("aria-busy", String(answer.making > 0));
  if (added) keepReels(prompt, feed.all, feed.at);
  const any = feed.all.length > 0;
  if (answer.making) {
    if (!makingSince || added) makingSince = performance.now();
    tail.making(answer.making, any, prompt, makingSince);
  } else {
    makingSince = 0;
    tail.finished(any, prompt, any ? () => feed.show(0) : startOver);
  }
  if (answer.degraded.length) tail.showStatus(`Running without ${answer.degraded.join(", ")}: results may be less fitting`, false);
  else if (before && added) tail.showStatus(added === 1 ? "1 new reel" : `${added} new reels`, answer.making > 0);
}

function failed(failure, seconds) {
  list.setAttribute("aria-busy", "false");
  tail.failed(failure, seconds, () => supply.ask());
}

function startOver() {
  renewViewer();
  watch(prompt);
}

/** Shows the reels of a search: those this tab has, then what the server answers. */
function watch(text) {
  supply?.stop();
  feed.clear();
  prompt = text;
  const kept = keptReels(text);
  makingSince = 0;
  input.value = text;
  remember("prompt", text);
  for (const chip of examples.children) chip.setAttribute("aria-pressed", String(chip.textContent === text));
  tail.searching();
  moved(null);
  supply = new Supply(text, viewerId(), { ahead: () => feed.ahead, answered, failed });
  feed.add(kept.reels);
  if (kept.at) feed.show(kept.at);
  supply.ask();
}

function searchFor(text) {
  const wanted = text.trim();
  if (!wanted) return;
  document.activeElement.blur();
  history.pushState(null, "", "/?q=" + encodeURIComponent(wanted));
  watch(wanted);
}

function asked() {
  return new URLSearchParams(location.search).get("q")?.trim();
}

for (const text of EXAMPLES) {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.textContent = text;
  chip.addEventListener("click", () => searchFor(text));
  examples.append(chip);
}
// Pressing an example must not take the focus from the field, or the list would be gone before the click.
examples.addEventListener("pointerdown", (event) => event.preventDefault());
input.addEventListener("focus", () => {
  examples.classList.add("open");
  input.select();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  searchFor(input.value);
});
document.addEventListener("keydown", (event) => event.key === "Escape" && document.activeElement.blur());
document.addEventListener("visibilitychange", () => {
  feed.rest(document.hidden);
  supply?.wake();
});
window.addEventListener("online", () => supply?.ask());
window.addEventListener("popstate", () => watch(asked() || prompt));
listenToKeys(feed, sound, input);
listenToWheel(document.getElementById("scroller"), feed);
watch(asked() || choice("prompt") || EXAMPLES[0]);
