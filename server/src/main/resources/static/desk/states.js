// The states of a job, as the page shows them.
import { make } from "./elements.js";

export const STATES = ["queued", "running", "uploaded", "indexed", "ready", "failed", "cancelled"];
export const KINDS = ["posting", "prompt", "topic", "dream"];

const UNDER_WAY = new Set(["queued", "running", "uploaded", "indexed"]);
const CANCELLABLE = new Set(["queued", "running", "uploaded"]);

export const underWay = (job) => UNDER_WAY.has(job.status);
export const cancellable = (job) => CANCELLABLE.has(job.status);

/** A dot in the state's colour and its name, with how far the job is while it runs. */
export function badge(job) {
  const far = job.status === "running" ? ` ${job.percentage} %` : "";
  return make("span.state", { "data-state": job.status }, job.status + far);
}

/** What a job is about, in a few words. */
export function subject(job) {
  const name = String(job.subject ?? "");
  const known = name.startsWith(job.kind + ":") ? name.slice(job.kind.length + 1) : name;
  return [job.kind, known].filter(Boolean).join(" ");
}
