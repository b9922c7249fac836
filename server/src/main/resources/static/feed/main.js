// The reel feed: one search at a time, its reels, and the supply of new ones.
import { count } from "/parts/words.js";
import { glow } from "./ambient.js";
import { reelById } from "./answers.js";
import { Feed } from "./feed.js";
import { listenToKeys, listenToWheel } from "./gestures.js";
import { Making } from "./making.js";
import { choice, keepReels, keptReels, remember } from "./memory.js";
import { Sound } from "./sound.js";
import { Supply } from "./supply.js";
import * as tail from "./tail.js";
import { forgetSeen, isPerson, recognise, viewerId } from "./viewer.js";

const EXAMPLES = ["python developer", "night shift nurse", "baker", "solar installer", "customer support", "truck mechanic", "school teacher"];

const form = document.getElementById("search");
const input = document.getElementById("prompt");
const examples = document.getElementById("examples");
const announcer = document.getElementById("announcer");
const list = document.getElementById("reels");

/** The search that is shown: what it asked for, where its reels come from, what was heard last. */
let shown = null;

const sound = new Sound();
const feed = new Feed(sound, moved);

function moved(reel) {
  document.title = reel ? `${reel.title} · Reelmill` : "Reelmill";
  document.body.classList.toggle("at-tail", !reel);
  glow(reel?.poster ?? null);
  announcer.textContent = reel ? [`Reel ${feed.at + 1}`, reel.title, reel.company, reel.place].filter(Boolean).join(", ") : "";
  keep();
  if (shown) shown.news = 0;
  tellStatus();
  shown?.supply.wake();
}

function keep() {
  if (shown && feed.all.length) keepReels(viewerId(), shown.prompt, feed.all, feed.at);
}

/** Appends reels; answers how many of them were new. */
function add(reels) {
  const before = feed.all.length;
  const added = feed.add(reels);
  keep();
  if (added) shown.since = performance.now();
  if (before) shown.news += added;
}

function answered(answer) {
  shown.failure = null;
  shown.degraded = answer.degraded;
  shown.answered = true;
  shown.making.expect(answer.jobs);
  add(answer.reels);
  tellTail();
}

function failed(failure, seconds) {
  shown.failure = failure;
  list.setAttribute("aria-busy", "false");
  if (failure.kind === "stranger") meet(failure);
  else tail.failed(failure, seconds, () => shown.supply.ask());
  tellStatus();
}

/** The server does not take the viewer for whom they say they are: perhaps somebody signed in or out meanwhile. */
async function meet(failure) {
  if (await recognise()) watch(shown.prompt);
  else if (isPerson()) tail.failed({ kind: "refused", message: failure.message }, 0, null);
  else tail.unknown(async () => (await recognise()) && watch(shown.prompt));
}

/** What the last screen says, unless something went wrong. */
function tellTail() {
  const { making, prompt, failure, degraded } = shown;
  list.setAttribute("aria-busy", String(making.left > 0));
  if (failure) return;
  const any = feed.all.length > 0;
  if (making.left) tail.making(making.left, any, prompt, shown.since, making.next);
  else if (degraded.length && !any) tail.lacking(degraded);
  else if (shown.answered) tail.finished(any, prompt, any ? () => feed.show(0) : startOver);
  tellStatus();
}

function tellStatus() {
  if (!shown) return;
  const { failure, degraded, making, news } = shown;
  const left = making.left;
  if (failure) tail.showStatus(tail.briefly(failure), false);
  else if (degraded.length) tail.showStatus(`Without ${degraded.join(", ")}: reels may fit less`, false);
  else if (feed.current?.data.growing) tail.showStatus("Playing while it is made" + (left ? ` · ${left} more` : ""), true);
  else if (news) tail.showStatus(count(news, "new reel"), left > 0);
  else tail.showStatus(left ? `${count(left, "reel")} being made` : "", left > 0);
}

/** Hears of the films in the making for one search. */
function following(search) {
  const current = () => shown === search;
  return {
    /** A film can be watched while it grows. */
    async playable(event) {
      const reel = await reelById(event.video_id).catch(() => null);
      if (!current() || !reel) return;
      add([{ ...reel, job: event.job_id }]);
      tellTail();
    },
    /** A film is ready, which the next search will say, too, or will never be. */
    async ended(job) {
      search.supply.restock();
      const reel = feed.madeBy(job);
      if (!reel) return;
      const now = await reelById(reel.id).catch(() => reel);
      if (!current()) return;
      if (now) feed.renew(now);
      else feed.withdraw(reel.id);
      keep();
      tellTail();
    },
    changed() {
      if (!current()) return;
      search.supply.replan();
      tellTail();
    },
  };
}

async function startOver() {
  const { prompt } = shown;
  const forgotten = await forgetSeen();
  if (shown.prompt !== prompt) return;
  if (forgotten) return watch(prompt);
  tail.stillSeen(startOver);
  tail.showStatus("What you have seen is not forgotten", false);
}

/** Shows the reels of a search: those this tab has, then what the server answers. */
function watch(prompt) {
  shown?.supply.stop();
  shown?.making.stop();
  shown = null;
  feed.clear();
  moved(null);
  input.value = prompt;
  remember("prompt", prompt);
  for (const chip of examples.children) chip.setAttribute("aria-pressed", String(chip.textContent === prompt));
  const kept = keptReels(viewerId(), prompt);
  shown = { prompt, since: performance.now(), news: 0, degraded: [], failure: null, answered: false };
  shown.making = new Making(following(shown));
  shown.supply = new Supply(prompt, viewerId(), { ahead: () => feed.ahead, followed: () => shown.making.followed, answered, failed });
  tail.searching();
  tellStatus();
  feed.add(kept.reels);
  if (kept.at) feed.show(kept.at);
  shown.supply.ask();
  shown.making.expect(kept.reels.filter((reel) => reel.growing && reel.job).map((reel) => reel.job));
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
  shown?.making.rest(document.hidden);
  shown?.supply.wake();
});
window.addEventListener("online", () => shown?.supply.ask());
window.addEventListener("popstate", () => watch(asked() || shown.prompt));
listenToKeys(feed, sound, input);
listenToWheel(document.getElementById("scroller"), feed);
await recognise();
watch(asked() || choice("prompt") || EXAMPLES[0]);
