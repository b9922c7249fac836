// The studio: who is in it, which film is on its stage, and whether the server answers.
import { seemsSignedIn, signedIn, signOut } from "/account/session.js";
import { accountForm } from "/account/sign-in.js";
import { say } from "/desk/elements.js";
import { whenSignedOut } from "/parts/server.js";
import { fillAgain, listen, offer, prepare } from "./composer.js";
import { Papers } from "./papers.js";
import { call } from "./server.js";
import { Shelf } from "./shelf.js";
import { Stage } from "./stage.js";

const door = document.getElementById("door");
const studio = document.getElementById("studio");
const account = document.getElementById("account");
const desk = document.getElementById("desk");
const line = document.getElementById("line");
const narrow = window.matchMedia("(max-width: 920px)");

let person = null;
let lastId = null;

const shelf = new Shelf();
const papers = new Papers(offer);
const stage = new Stage({
  changed: (film) => shelf.put(film),
  again(film) {
    fillAgain(film);
    document.getElementById("prompt").focus();
  },
  removed(id) {
    shelf.remove(id);
    if (stage.id === id) location.hash = "";
  },
});

/** The film that the address names, or null. */
function named() {
  return location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : null;
}

async function open() {
  if (!person) return;
  const id = named();
  studio.classList.toggle("watching", id !== null);
  shelf.mark(id);
  if (id === stage.id) return;
  if (!id) return stage.show(null);
  try {
    const film = shelf.find(id)?.status === "completed" ? shelf.find(id) : await call("GET", "/" + encodeURIComponent(id));
    if (!person || id !== named()) return;
    stage.show(film);
    shelf.put(film);
    document.getElementById("stage").scrollIntoView({ block: narrow.matches ? "start" : "end" });
  } catch (failure) {
    say(failure.message);
    history.replaceState(null, "", "/studio");
    open();
  }
}

/** Somebody else than before gets the page anew, with nothing that was written or listed on it. */
async function enter(who) {
  if (who && lastId !== null && who.id !== lastId) return location.assign("/studio");
  lastId = who?.id ?? lastId;
  person = who;
  line.textContent = "";
  door.hidden = who !== null;
  studio.hidden = account.hidden = who === null;
  desk.hidden = who?.role !== "admin";
  document.getElementById("who").textContent = who?.name || who?.email || "";
  if (!who) {
    shelf.stop();
    papers.stop();
    stage.show(null);
    return;
  }
  const troubles = (failure) => {
    if (person === who) line.textContent = failure ? `${failure.message} What is shown may be old.` : "";
  };
  shelf.start(troubles);
  await prepare();
  if (person !== who) return;
  papers.start(troubles);
  open();
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address names films
  document.getElementById("content").focus();
});
document.getElementById("leave").addEventListener("click", async () => {
  try {
    await signOut();
  } catch (failure) {
    return say(failure.message);
  }
  history.replaceState(null, "", "/studio");
  enter(null);
});
document.getElementById("door-form").append(
  accountForm(async (who) => {
    await enter(who);
    document.getElementById("composer-heading").focus();
  }),
);
listen((id) => (location.hash = encodeURIComponent(id)));
whenSignedOut(() => person && enter(null));
window.addEventListener("hashchange", open);
const who = seemsSignedIn() ? await signedIn().catch(() => undefined) : null;
enter(who ?? null);
if (who === undefined) line.textContent = "The server does not answer.";
