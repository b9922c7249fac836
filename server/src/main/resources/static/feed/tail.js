// The last screen and the status line: what is being made, what went wrong, what to do next.
import { signInForm } from "/account/sign-in.js";
import { count, doing } from "/parts/words.js";

const tail = document.getElementById("tail");
const heading = document.getElementById("tail-heading");
const words = document.getElementById("tail-words");
const clock = document.getElementById("tail-clock");
const action = document.getElementById("tail-action");
const stranger = document.getElementById("tail-stranger");
const status = document.getElementById("status");
const titles = { offline: "You are offline", refused: "That search did not work", down: "The server does not answer", stranger: "Who is watching?" };
let ticking = 0;
let shown = "";

function tick(describe) {
  clearInterval(ticking);
  clock.textContent = describe ? describe() : "";
  if (describe) ticking = setInterval(() => (clock.textContent = describe()), 1000);
}

function say(kind, title, text, { working = false, button = null, onClick = null } = {}) {
  const same = shown === kind + title + text;
  tail.classList.toggle("working", working);
  stranger.hidden = kind !== "stranger";
  action.hidden = !button;
  action.textContent = button ?? "";
  action.onclick = onClick;
  if (same) return;
  shown = kind + title + text;
  heading.textContent = title;
  words.textContent = text;
}

/** Seconds as a viewer says them. */
function elapsed(since) {
  const seconds = Math.round((performance.now() - since) / 1000);
  return seconds < 60 ? seconds + " s" : Math.floor(seconds / 60) + " min " + (seconds % 60) + " s";
}

export function searching() {
  say("searching", "Looking around", "Searching the postings.", { working: true });
  tick(null);
}

/**
 * left: films that cannot be watched yet; any: whether there are reels to watch meanwhile; since: when the first
 * was ordered; event: what was heard of the next one last, or null.
 */
export function making(left, any, prompt, since, event) {
  const title = any ? "More on the way" : left === 1 ? "Making your first reel" : "Making your first reels";
  const text = any
    ? `${count(left, "reel")} for “${prompt}” ${left === 1 ? "is" : "are"} being made. New ones appear here by themselves.`
    : `${count(left, "reel")} for “${prompt}” ${left === 1 ? "is" : "are"} being written, spoken and drawn right now. The first one starts by itself as soon as there is something to see.`;
  say("making", title, text, { working: true });
  tick(() => elapsed(since) + " so far" + (event ? " · " + doing(event) : ""));
}

/** onAgain: starts over. */
export function finished(any, prompt, onAgain) {
  if (any) say("end", "That’s all for now", `You are through with “${prompt}”. Try other words, or watch these again.`, { button: "Back to the first", onClick: onAgain });
  else say("empty", "Nothing new here", `No reel for “${prompt}”: either no posting comes close, or you have seen them all. Try other words.`, { button: "Forget what I have seen", onClick: onAgain });
  tick(null);
}

/** The server did not forget what was seen. */
export function stillSeen(onAgain) {
  say("empty", "Nothing new here", "The server did not forget what you have seen. Try it again in a moment.", { button: "Forget what I have seen", onClick: onAgain });
}

/** Parts of the server do not answer, and there is nothing to show without them. */
export function lacking(parts) {
  say("lacking", "Not all is there yet", `The server is without its ${parts.join(" and ")} at present. Reels come as soon as it is back.`, { working: true });
  tick(null);
}

/** The server wants to know who is watching; onSignedIn is called once it does. */
export function unknown(onSignedIn) {
  say("stranger", "Who is watching?", "This server shows its reels to people it knows.");
  tick(null);
  stranger.replaceChildren(signInForm(onSignedIn));
}

export function failed(failure, seconds, onRetry) {
  const until = performance.now() + seconds * 1000;
  const texts = {
    offline: "Reels that were loaded keep playing. New ones come when you are connected again.",
    refused: failure.message,
    down: "It may be starting or busy. Nothing is lost: what was being made goes on.",
  };
  say("failed", titles[failure.kind], texts[failure.kind], seconds ? { button: "Try now", onClick: onRetry } : {});
  tick(seconds ? () => `Trying again in ${Math.max(0, Math.ceil((until - performance.now()) / 1000))} s` : null);
}

/** What went wrong, in few words. */
export function briefly(failure) {
  return titles[failure.kind];
}

export function showStatus(text, working) {
  status.classList.toggle("working", working);
  if (status.textContent !== text) status.textContent = text;
}
