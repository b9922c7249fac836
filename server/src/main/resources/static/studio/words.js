// What the page says of films.

export const underWay = (film) => film.status === "queued" || film.status === "processing";

const STAGES = ["script", "voiceover", "encode", "upload"];
const OF = { composition: "encode", frames: "encode", hls: "upload", index: "upload" };

/** The steps that a person sees, each with its state: done, now or later. */
export function steps(event) {
  const stage = OF[event?.stage] ?? event?.stage;
  const at = event?.status === "completed" ? STAGES.length : STAGES.indexOf(stage);
  return ["Script", "Voice", "Picture", "Finish"].map((name, index) => ({ name, state: index < at ? "done" : index === at ? "now" : "later" }));
}

/** What is done at present. */
export function doing(event) {
  if (!event || event.status === "queued") return "Waiting for its turn";
  switch (OF[event.stage] ?? event.stage) {
    case "script":
      return "Writing the script";
    case "voiceover":
      return "Speaking it";
    case "encode":
      return event.scene ? `Drawing scene ${event.scene} of ${event.scenes}` : "Drawing";
    case "upload":
      return "Finishing it";
    default:
      return "Beginning";
  }
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

/** So many things; the word gets an s when they are several. */
export const count = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

const KINDS = { text: "Text", markdown: "Markdown", html: "HTML", pdf: "PDF" };

/** A document's kind as people call it. */
export const kind = (label) => KINDS[label] ?? label;

const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** How long ago. */
export function ago(text) {
  const seconds = (Date.parse(text) - Date.now()) / 1000;
  for (const [unit, length] of [["day", 86400], ["hour", 3600], ["minute", 60]]) {
    if (Math.abs(seconds) >= length) return RELATIVE.format(Math.round(seconds / length), unit);
  }
  return "just now";
}
