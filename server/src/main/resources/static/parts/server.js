// Calls of the server's doors.
import { tokenHeaders } from "/account/session.js";

/** The server said no, or nothing (status 0); fields has what is wrong with each. */
export class Refused extends Error {
  constructor(status, message, fields = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

let signedOut = () => {};

/** Hears when the server no longer knows who is asking. */
export function whenSignedOut(listener) {
  signedOut = listener;
}

/** A refusal in the words of its answer, which is an envelope of the prompts door, problem details (RFC 9457) or null. */
export function refusal(status, answer, retryAfter) {
  if (status === 401) signedOut();
  const fields = answer?.error?.fields ?? Object.fromEntries((answer?.errors ?? []).map(({ field, message }) => [field, message]));
  const wrong = Object.entries(fields).map(([field, rule]) => `${field} ${rule}`).join("; ");
  const words = String(wrong || answer?.error?.message || answer?.detail || answer?.title || `The server answered ${status}.`);
  const later = status === 429 && retryAfter && !words.includes("Try again") ? ` Try again in ${retryAfter} seconds.` : "";
  return new Refused(status, words + later, fields);
}

/** Answers what the server said, or null where that was nothing; body is an object, form data or left out. */
export async function ask(method, path, body, more = {}) {
  const files = body instanceof FormData;
  const headers = { Accept: "application/json", ...more };
  if (method !== "GET") Object.assign(headers, tokenHeaders());
  if (body && !files) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, { method, headers, cache: "no-store", body: files || !body ? body : JSON.stringify(body) });
  } catch {
    throw new Refused(0, "The server does not answer.");
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response.status, answer, response.headers.get("Retry-After"));
  return answer;
}
