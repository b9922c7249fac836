// The call the page lives on: POST /jobs/search.
import { reelOf } from "./answers.js";

const PATIENCE_MILLISECONDS = 20_000;

/**
 * A search without an answer: kind is "offline", "down", "stranger" (the server wants to know who watches) or
 * "refused" (asking again will not help).
 */
export class SearchFailure extends Error {
  constructor(kind, message, retryAfterSeconds = 0) {
    super(message);
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

async function failure(response) {
  const wait = Number(response.headers.get("Retry-After")) || 0;
  if (response.status === 429 || response.status >= 500) {
    return new SearchFailure("down", "The server is busy.", wait);
  }
  const problem = await response.json().catch(() => ({}));
  const words = String(problem.detail ?? problem.title ?? "The server did not accept this search.");
  return new SearchFailure(response.status === 401 || response.status === 403 ? "stranger" : "refused", words);
}

/**
 * Searches; what comes back is marked as seen by the viewer.
 * Answers { reels, jobs (ids of those that make further reels), degraded (names of missing parts) }.
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
      reels: (answer.reels ?? []).map((found) => reelOf(found, found?.video, false)).filter(Boolean),
      jobs: (answer.generation_job_ids ?? []).map(String),
      degraded: answer.degraded ?? [],
    };
  } catch (error) {
    if (signal.aborted || error instanceof SearchFailure) throw error;
    throw new SearchFailure(navigator.onLine ? "down" : "offline", "The server does not answer.");
  }
}
