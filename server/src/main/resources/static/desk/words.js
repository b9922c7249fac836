// Times and amounts as people say them.

/** Seconds: "0.4 s", "12 s", "2 min 5 s", "3 h 10 min". */
export function lasting(seconds) {
  if (seconds === null || seconds === undefined) return "";
  if (seconds < 10) return seconds.toFixed(1) + " s";
  if (seconds < 60) return Math.round(seconds) + " s";
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Seconds between two times; to now when the second is null. */
export function between(from, to) {
  return Math.max(0, ((to ? Date.parse(to) : Date.now()) - Date.parse(from)) / 1000);
}

/** "just now", "5 min ago", "3 h ago", else the date. */
export function ago(time) {
  const seconds = between(time, null);
  if (seconds < 45) return "just now";
  if (seconds < 3600) return Math.max(1, Math.round(seconds / 60)) + " min ago";
  if (seconds < 24 * 3600) return Math.round(seconds / 3600) + " h ago";
  return new Date(time).toLocaleDateString(undefined, { dateStyle: "medium" });
}

/** Date and time to the second, here. */
export function when(time) {
  return time ? new Date(time).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" }) : "";
}

/** "1 posting", "3 postings". */
export function count(number, one, many = one + "s") {
  return `${number} ${number === 1 ? one : many}`;
}
