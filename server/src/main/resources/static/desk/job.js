// One job: what it is, how it went, and what can be done about it.
import { attach } from "/feed/playback.js";
import { sure } from "./ask.js";
import { facts, make, say, title } from "./elements.js";
import { listAddress } from "./jobs.js";
import { change, read } from "./server.js";
import { badge, cancellable, subject, underWay } from "./states.js";
import { attemptOf } from "./timeline.js";
import { between, lasting, when } from "./words.js";

function description(job) {
  return facts([
    ["Job", job.job_id],
    ["Video", job.video_id],
    ["Door", job.shared ? `${job.door} (shared)` : job.door],
    ["Owner", job.owner ?? "nobody"],
    ["Priority", job.priority],
    ["Asked", when(job.created_at)],
    ["Started", when(job.started_at)],
    ["Playable", job.playable_at && `${when(job.playable_at)} (after ${lasting(between(job.started_at ?? job.created_at, job.playable_at))})`],
    ["Ended", when(job.completed_at)],
    ["Retries", String(job.retry_count)],
    ["Cost", job.cost_usd ? `$${job.cost_usd}` : null],
  ]);
}

function trouble(job) {
  if (!job.error_code) return null;
  const where = job.error_stage ? ` in ${job.error_stage}` : "";
  return make("div.trouble", {}, make("strong", {}, job.error_code + where), make("p", {}, job.error_message ?? ""));
}

function followers(job) {
  if (!job.followers?.length) return null;
  const items = job.followers.map((one) =>
    make("li", {}, `${one.door}: ${one.owner}`, make("span.soft", {}, ` ${one.job_id}${one.cancelled_at ? ", cancelled " + when(one.cancelled_at) : ""}`)),
  );
  return make("section.panel", {}, make("h2", {}, "Who follows it"), make("ul.followers", {}, items));
}

/** The film, also while it is made. */
function screen(job) {
  const place = make("div.screen", { hidden: true });
  const button = make("button.plain", { type: "button" }, "Watch");
  let detach = null;
  button.addEventListener("click", async () => {
    try {
      const film = await read("/video/" + encodeURIComponent(job.video_id));
      if (!film.playback_url) return say("There is nothing to see yet.");
      const video = make("video", { controls: true, playsinline: true, poster: film.poster_url, "aria-label": "The film" });
      place.replaceChildren(video);
      place.hidden = false;
      detach?.();
      detach = attach(video, film.playback_url, () => say("This film cannot be played right now."));
      video.play().catch(() => {});
    } catch (failure) {
      say(failure.message);
    }
  });
  return { button, place, close: () => detach?.() };
}

/** The view of one job. */
export function job(id) {
  const address = "/admin/generation-jobs/" + encodeURIComponent(id);
  const heading = title("Job");
  const state = make("div.headline", {});
  const told = make("div.panel", {});
  const attempts = make("ol.attempts", {});
  const more = make("div", {});
  const brief = make("pre", { tabindex: "0", "aria-label": "The brief" });
  const retry = make("button.action", { type: "button", hidden: true, click: () => act("retry", "It is tried again.") }, "Try again");
  const cancel = make("button.plain", { type: "button", hidden: true, click: end }, "Cancel");
  let player = null;
  let shown = "";
  let ended = false;

  async function act(what, done) {
    try {
      show(await change(`${address}/${what}`));
      say(done);
      ended = false;
      view.now();
    } catch (failure) {
      say(failure.message);
    }
  }

  async function end() {
    if (await sure("Cancel this job?", "What was made of it is removed. Whoever waits for it gets nothing.", "Cancel the job")) act("cancel", "It is cancelled.");
  }

  function show(found) {
    const now = JSON.stringify(found);
    const same = now === shown;
    shown = now;
    ended = !underWay(found);
    if (same && ended) return;
    heading.textContent = subject(found);
    document.title = `${heading.textContent} · Reelmill desk`;
    player ??= screen(found);
    player.button.hidden = !(found.status === "ready" || (found.playable_at && !ended));
    retry.hidden = found.status !== "failed";
    cancel.hidden = !cancellable(found);
    if (!state.children.length) state.append(make("span"), player.button, retry, cancel);
    state.firstElementChild.replaceWith(badge(found));
    told.replaceChildren(...[trouble(found), description(found)].filter(Boolean));
    if (!player.place.isConnected) told.after(player.place);
    attempts.replaceChildren(...found.attempts.map(attemptOf));
    brief.textContent = JSON.stringify(found.brief ?? {}, null, 2);
    more.replaceChildren(...[followers(found)].filter(Boolean));
  }

  const view = {
    name: "Job",
    seconds: 2,
    element: make(
      "section",
      {},
      make("a.back", { href: listAddress }, "All jobs"),
      heading,
      state,
      told,
      make("section.panel", {}, make("h2", {}, "Attempts"), attempts),
      more,
      make("details.panel", {}, make("summary", {}, "The brief"), brief),
    ),
    async refresh() {
      if (!ended) show(await read(address));
    },
    close: () => player?.close(),
  };
  return view;
}
