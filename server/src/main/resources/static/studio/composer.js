// What is wanted: a prompt and a few choices.
import { choice, keepFacts, keptFacts, remember } from "/feed/memory.js";
import { Refused } from "/parts/server.js";
import { call } from "./server.js";
import { voiceName } from "./words.js";

const IDEAS = [
  "How tides work, and why there are two a day",
  "Tea or coffee? Compare caffeine, calories and price",
  "Five steps to a tidy desk",
  "The story of the first moon landing",
  "Three reasons to sleep eight hours",
];

const form = document.getElementById("composer");
const prompt = document.getElementById("prompt");
const count = document.getElementById("count");
const trouble = document.getElementById("composer-trouble");
const promptTrouble = document.getElementById("prompt-trouble");
const voice = document.getElementById("voice");
const facts = document.getElementById("facts");
const duration = document.getElementById("duration");
const seconds = document.getElementById("seconds");
const button = document.getElementById("make");

const NAMES = { prompt: "prompt", style: "style", aspectRatio: "shape", duration: "length", voice: "voice", quality: "quality", knowledge: "collection" };

let sending = null;

function tell() {
  count.textContent = `${[...prompt.value].length} of ${prompt.maxLength}`;
  seconds.textContent = `${duration.value} s`;
  voice.disabled = form.elements.style.value === "background";
}

function wish() {
  const { style, aspectRatio, quality } = form.elements;
  const wanted = { prompt: prompt.value.trim(), style: style.value, aspectRatio: aspectRatio.value, duration: Number(duration.value), quality: quality.value };
  if (voice.value && !voice.disabled) wanted.voice = voice.value;
  if (facts.value) wanted.knowledge = facts.value;
  return wanted;
}

function complain(failure) {
  const { prompt: ofPrompt, ...others } = failure.fields ?? {};
  promptTrouble.textContent = ofPrompt ? `The prompt ${ofPrompt}.` : "";
  const wrong = Object.entries(others).map(([field, rule]) => `The ${NAMES[field] ?? field} ${rule}.`);
  trouble.textContent = wrong.join(" ") || (ofPrompt ? "" : failure.message);
  if (ofPrompt) prompt.focus();
}

/** A key for a wish, the same while the same wish is sent again. */
function keyOf(body) {
  const text = JSON.stringify(body);
  if (sending?.text !== text) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    sending = { text, key: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") };
  }
  return sending.key;
}

async function send(ordered) {
  const body = wish();
  promptTrouble.textContent = trouble.textContent = "";
  if (!body.prompt) {
    complain(new Refused(0, "", { prompt: "needs a few words" }));
    return;
  }
  button.disabled = true;
  try {
    const { jobId } = await call("POST", "/generate", body, { "Idempotency-Key": keyOf(body) });
    sending = null;
    if (body.knowledge) keepFacts(jobId, body.knowledge);
    remember("studio", JSON.stringify({ ...body, prompt: "" }));
    ordered(jobId);
  } catch (failure) {
    complain(failure);
  }
  button.disabled = false;
}

/** Puts a wish into the form. */
export function fill(wanted) {
  if (wanted.prompt) prompt.value = wanted.prompt;
  for (const name of ["style", "aspectRatio", "quality", "duration"]) {
    if (wanted[name]) form.elements[name].value = wanted[name];
  }
  if (wanted.voice) choose(voice, wanted.voice);
  tell();
}

/** Chooses what a select has of this name, else what it has first. */
function choose(select, value) {
  const there = [...select.options].some((option) => option.value === value);
  select.value = there ? value : select.options[0]?.value;
}

/** Puts into the form what a film was made of. */
export function fillAgain(film) {
  fill(film);
  choose(voice, film.voice ?? "");
  choose(facts, keptFacts(film.jobId) ?? "");
}

/** The collections of documents that a film may take facts from. */
export function offer(collections) {
  const chosen = facts.value;
  facts.replaceChildren(new Option("What you say", ""), ...collections.map((name) => new Option(name, name)));
  facts.value = collections.includes(chosen) ? chosen : "";
  document.getElementById("facts-field").hidden = collections.length === 0;
}

/** Asks for the voices that there are. */
export async function prepare() {
  const options = await call("GET", "/options").catch(() => ({ voices: [] }));
  const known = options.voices.map((name, index) => new Option(voiceName(name), index === 0 ? "" : name));
  voice.replaceChildren(...(known.length ? known : [new Option("Standard", "")]));
  try {
    fill(JSON.parse(choice("studio") ?? "{}"));
  } catch {
    tell();
  }
}

/** ordered(job id) hears of every film that is taken. */
export function listen(ordered) {
  for (const idea of IDEAS) {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = idea;
    chip.addEventListener("click", () => {
      fill({ prompt: idea });
      prompt.focus();
    });
    document.getElementById("ideas").append(chip);
  }
  form.addEventListener("input", tell);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(ordered);
  });
  prompt.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  tell();
}
