// What more than one page says.

const STEPS = { script: "script", voiceover: "voice", composition: "picture", frames: "picture", encode: "picture", hls: "finish", upload: "finish", index: "finish" };
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];
const LONGEST_DAYS = 7;

/** The step of making that a job's event tells of: script, voice, picture or finish; undefined before the first. */
export function stepOf(event) {
  return STEPS[event?.stage];
}

/** What is done at present, as a job's event tells it. */
export function doing(event) {
  if (!event || event.status === "queued") return "Waiting for its turn";
  switch (stepOf(event)) {
    case "script":
      return "Writing the script";
    case "voice":
      return "Speaking it";
    case "picture":
      return event.scene ? `Drawing scene ${event.scene} of ${event.scenes}` : "Drawing";
    case "finish":
      return "Finishing it";
    default:
      return "Beginning";
  }
}

/** "1 posting", "3 postings". */
export function count(number, thing) {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** "just now", "5 minutes ago", "yesterday"; the date after a week. */
export function ago(time) {
  const seconds = (Date.now() - Date.parse(time)) / 1000;
  const [unit, length] = UNITS.find(([, least]) => seconds >= least) ?? [];
  if (!unit) return "just now";
  const many = Math.floor(seconds / length);
  if (unit === "day" && many > LONGEST_DAYS) return new Date(time).toLocaleDateString(undefined, { dateStyle: "medium" });
  return RELATIVE.format(-many, unit);
}
