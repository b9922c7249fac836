// The one call of the page: POST /jobs/search.

const PATIENCE_MILLISECONDS = 20_000;

/** A search without an answer: kind is "offline", "refused" (asking again will not help) or "down". */
export class SearchFailure extends Error {
  constructor(kind, message, retryAfterSeconds = 0) {
    super(message);
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Only addresses of the web: a posting's link is somebody else's text. */
function webAddress(address) {
  try {
    const url = new URL(address, location.href);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function reel(found) {
  const play = webAddress(found?.video?.playback_url);
  if (!play) return null;
  return {
    id: String(found.video.video_id),
    title: String(found.title ?? "Untitled posting"),
    company: String(found.company ?? ""),
    place: String(found.location ?? ""),
    posting: found.absolute_url ? webAddress(found.absolute_url) : null,
    play,
    poster: found.video.poster_url ? webAddress(found.video.poster_url) : null,
    captions: found.video.captions_url ? webAddress(found.video.captions_url) : null,
  };
}

async function failure(response) {
  const wait = Number(response.headers.get("Retry-After")) || 0;
  if (response.status === 429 || response.status >= 500) {
    return new SearchFailure("down", "The server is busy.", wait);
  }
  const problem = await response.json().catch(() => ({}));
  return new SearchFailure("refused", String(problem.detail ?? problem.title ?? "The server did not accept this search."));
}

/**
 * Searches; what comes back is marked as seen by the viewer.
 * Answers { reels, making (how many reels are being made), degraded (names of missing parts) }.
 */
export async function search(prompt, viewer, signal) {
  let response;
  try {
    response = await fetch("/jobs/search", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ text_prompt: prompt, user_id: viewer }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLISECONDS)]),
    });
    if (!response.ok) throw await failure(response);
    const answer = await response.json();
    return {
      reels: (answer.reels ?? []).map(reel).filter(Boolean),
      making: (answer.generation_job_ids ?? []).length,
      degraded: answer.degraded ?? [],
    };
  } catch (error) {
    if (signal.aborted || error instanceof SearchFailure) throw error;
    throw new SearchFailure(navigator.onLine ? "down" : "offline", "The server does not answer.");
  }
}
