// What the page says of films.
import { stepOf } from "/parts/words.js";

const STEPS = ["script", "voice", "picture", "finish"];

export const underWay = (film) => film.status === "queued" || film.status === "processing";

/** The steps that a person sees, each with its state: done, now or later. */
export function steps(event) {
  const at = event?.status === "completed" ? STEPS.length : STEPS.indexOf(stepOf(event));
  return ["Script", "Voice", "Picture", "Finish"].map((name, index) => ({ name, state: index < at ? "done" : index === at ? "now" : "later" }));
}

const STATES = { queued: "Waiting", completed: "", failed: "Failed", cancelled: "Cancelled" };

/** A film's state in a word or a number; nothing when it is ready. */
export function state(film) {
  return film.status === "processing" ? `${film.progress} %` : (STATES[film.status] ?? film.status);
}

/** What was wanted. */
export function wanted(film) {
  return [film.style, film.aspectRatio, film.duration && `${film.duration} s`].filter(Boolean).join(" · ");
}

/** A voice's name as people say it. */
export function voiceName(voice) {
  if (!voice.includes(":")) return voice === "cmu-slt-hsmm" ? "Slt (built in)" : voice;
  const slash = voice.lastIndexOf("/");
  if (slash > 0) return `${voice.charAt(slash + 1).toUpperCase()}${voice.slice(slash + 2)} (${voice.slice(0, slash).replace(":", " ").replace("_", " ")})`;
  const [engine, name] = voice.split(":");
  const parts = name.split("-");
  const person = parts.length > 1 ? parts[1] : name;
  return `${person.charAt(0).toUpperCase()}${person.slice(1).replaceAll("_", " ")}${parts.length > 1 ? ` (${parts[0].replace("_", " ")})` : ` (${engine})`}`;
}

const KINDS = { text: "Text", markdown: "Markdown", html: "HTML", pdf: "PDF" };

/** A document's kind as people call it. */
export const kind = (label) => KINDS[label] ?? label;
