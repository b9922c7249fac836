// An attempt as a timeline: a line for each stage, as long as it took.
import { make } from "./elements.js";
import { between, lasting, when } from "./words.js";

function place(bar, start, length) {
  bar.style.setProperty("--start", start);
  bar.style.setProperty("--length", length);
  return bar;
}

function stageOf(stage, attempt, whole) {
  const running = stage.seconds === null && !attempt.ended_at;
  const seconds = stage.seconds ?? between(stage.started_at, attempt.ended_at);
  const bar = place(make("span.bar", { "aria-hidden": "true", "data-running": running }), between(attempt.started_at, stage.started_at) / whole, seconds / whole);
  const failed = attempt.error_stage === stage.stage;
  return make(
    "li.stage",
    { "data-failed": failed },
    make("span.name", {}, stage.stage),
    make("span.track", {}, bar),
    make("span.length", {}, lasting(seconds) + (running ? " so far" : "")),
  );
}

/** One attempt with its stages and its error. */
export function attemptOf(attempt) {
  const seconds = between(attempt.started_at, attempt.ended_at);
  const outcome = attempt.outcome ?? "running";
  return make(
    "li.attempt",
    {},
    make(
      "h3",
      {},
      `Attempt ${attempt.attempt} `,
      make("span.state", { "data-state": outcome === "rescued" ? "failed" : outcome }, outcome),
      make("span.soft", {}, ` by ${attempt.worker}, ${when(attempt.started_at)}, ${lasting(seconds)}`),
    ),
    make("ol.stages", {}, attempt.stages.map((stage) => stageOf(stage, attempt, Math.max(seconds, 0.001)))),
    attempt.error_code
      ? make("p.trouble", {}, make("strong", {}, attempt.error_code), attempt.error_message ? ": " + attempt.error_message : "")
      : null,
  );
}
