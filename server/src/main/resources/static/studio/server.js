// Calls of the prompts door.
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

/** The server no longer knows who is asking. */
export function lost() {
  signedOut();
}

/** Answers the data; path begins after /api/videos. */
export async function call(method, path, body, more = {}) {
  const headers = { Accept: "application/json", ...more };
  if (method !== "GET") Object.assign(headers, tokenHeaders());
  if (body) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch("/api/videos" + path, { method, headers, cache: "no-store", body: body ? JSON.stringify(body) : undefined });
  } catch {
    throw new Refused(0, "The server does not answer.");
  }
  const answer = await response.json().catch(() => null);
  if (response.status === 401) signedOut();
  if (response.ok) return answer.data;
  const { message, fields } = answer?.error ?? {};
  const wait = response.headers.get("Retry-After");
  const later = response.status === 429 && wait ? ` Try again in ${wait} seconds.` : "";
  throw new Refused(response.status, (message ?? `The server answered ${response.status}.`) + (message?.includes("Try again") ? "" : later), fields ?? {});
}
