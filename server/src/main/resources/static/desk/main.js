// The desk: who sits at it, which of its rooms is open, and whether the server answers.
import { seemsSignedIn, signedIn, signOut } from "/account/session.js";
import { signInForm } from "/account/sign-in.js";
import { whenSignedOut } from "/parts/server.js";
import { make, say, title } from "./elements.js";
import { imports } from "./imports.js";
import { job } from "./job.js";
import { jobs } from "./jobs.js";
import { ranking } from "./ranking.js";
import { every } from "./rounds.js";
import { videos } from "./videos.js";
import { webhooks } from "./webhooks.js";

const content = document.getElementById("content");
const rooms = document.getElementById("rooms");
const account = document.getElementById("account");
const line = document.getElementById("line");

const ROOMS = { jobs, videos, imports, webhooks, search: ranking };

let rounds = null;
let shown = null;
let administrator = false;

/** What the address says is open: { room, id, query }. */
function place() {
  const [path, query] = location.hash.slice(1).split("?");
  const [room, id] = path.split("/");
  return { room: room in ROOMS ? room : "jobs", id: id ? decodeURIComponent(id) : null, query: new URLSearchParams(query ?? "") };
}

function close() {
  rounds?.stop();
  rounds = null;
  shown?.close?.();
  line.textContent = "";
}

/** Shows a view: { element, name, and if it changes refresh(), seconds between two rounds, close() }; it is given now(). */
function show(view) {
  close();
  shown = view;
  content.replaceChildren(view.element);
  document.title = `${view.name} · Reelmill desk`;
  if (!view.refresh) return;
  rounds = every(view.seconds, async () => {
    let trouble = "";
    try {
      await view.refresh();
    } catch (failure) {
      trouble = `${failure.message} What is shown may be old.`;
    }
    if (shown === view) line.textContent = trouble;
  });
  view.now = rounds.now;
}

function open(moved) {
  if (!administrator) return;
  const { room, id, query } = place();
  const view = room === "jobs" && id ? job(id) : ROOMS[room](query);
  for (const link of rooms.children) {
    if (link.hash === "#" + room) link.setAttribute("aria-current", id ? "true" : "page");
    else link.removeAttribute("aria-current");
  }
  show(view);
  if (moved) content.querySelector("h1").focus();
}

function enter(person) {
  administrator = person?.role === "admin";
  rooms.hidden = !administrator;
  account.hidden = !person;
  document.getElementById("who").textContent = person?.email ?? "";
  if (administrator) open(false);
  else show({ element: person ? notForYou() : door(), name: "Sign in" });
}

function door() {
  return make("section.door", {}, title("The desk"), make("p", {}, "Sign in as an administrator to see the queue and look after the films."), signInForm(enter));
}

function notForYou() {
  return make("section.door", {}, title("The desk"), make("p", {}, "This is for administrators. Your account is none; sign out to come as somebody else."));
}

async function leave() {
  try {
    await signOut();
  } catch (failure) {
    return say(failure.message);
  }
  enter(null);
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address names rooms
  content.focus();
});
document.getElementById("leave").addEventListener("click", leave);
whenSignedOut(() => administrator && enter(null));
window.addEventListener("hashchange", () => open(true));
const who = seemsSignedIn() ? await signedIn().catch(() => undefined) : null;
enter(who ?? null);
if (who === undefined) line.textContent = "The server does not answer.";
