// Calls of the administrators' door.
import { tokenHeaders } from "/account/session.js";

/** The server said no, or nothing (status 0). */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

let signedOut = () => {};

/** Hears when the server no longer knows who is asking. */
export function whenSignedOut(listener) {
  signedOut = listener;
}

function words(problem, status) {
  const wrong = (problem?.errors ?? []).map(({ field, message }) => `${field} ${message}`).join("; ");
  return String(wrong || problem?.detail || problem?.title || `The server answered ${status}.`);
}

async function call(method, path, body) {
  const files = body instanceof FormData;
  const headers = { Accept: "application/json" };
  if (method !== "GET") Object.assign(headers, tokenHeaders());
  if (body && !files) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, { method, headers, cache: "no-store", body: files || !body ? body : JSON.stringify(body) });
  } catch {
    throw new Refused(0, "The server does not answer.");
  }
  const answer = await response.json().catch(() => null);
  if (response.status === 401) signedOut();
  if (!response.ok) throw new Refused(response.status, words(answer, response.status));
  return answer;
}

/** Reads; parameters that are empty are left out. */
export function read(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const query = new URLSearchParams(given).toString();
  return call("GET", query ? `${path}?${query}` : path);
}

/** Changes something; body is an object, form data or nothing. */
export function change(path, body) {
  return call("POST", path, body);
}
