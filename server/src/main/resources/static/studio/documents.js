// Calls of the knowledge door.
import { tokenHeaders } from "/account/session.js";
import { lost, Refused } from "./server.js";

const DOOR = "/api/v1/knowledge";

/** What the door says is wrong, field by field where it names some. */
function refused(status, text, retryAfter) {
  if (status === 401) lost();
  let answer = null;
  try {
    answer = JSON.parse(text);
  } catch {
    // a proxy's page; the status says enough
  }
  const fields = Object.fromEntries((answer?.errors ?? []).map(({ field, message }) => [field, message]));
  const later = status === 429 && retryAfter ? ` Try again in ${retryAfter} seconds.` : "";
  const words = status === 413 ? "The file is larger than 20 MB." : (answer?.detail ?? `The server answered ${status}.`);
  return new Refused(status, words + (words.includes("Try again") ? "" : later), fields);
}

async function ask(method, path) {
  let response;
  try {
    response = await fetch(DOOR + path, { method, headers: { Accept: "application/json", ...(method === "GET" ? {} : tokenHeaders()) }, cache: "no-store" });
  } catch {
    throw new Refused(0, "The server does not answer.");
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  throw refused(response.status, await response.text(), response.headers.get("Retry-After"));
}

/** All documents of the caller, the newest first. */
export async function everything() {
  const found = [];
  let cursor = "";
  do {
    const page = await ask("GET", "?limit=200" + cursor);
    found.push(...page.items);
    cursor = page.next_cursor ? "&cursor=" + encodeURIComponent(page.next_cursor) : "";
  } while (cursor);
  return found;
}

export function remove(id) {
  return ask("DELETE", "/" + encodeURIComponent(id));
}

/** Sends a file; sent(0 to 1) hears how far it is. Answers { done, stop() }, where done is a promise of the document. */
export function upload(file, collection, sent) {
  const request = new XMLHttpRequest(); // fetch does not tell how far it is
  const done = new Promise((taken, failed) => {
    request.upload.addEventListener("progress", (event) => sent(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener("load", () => {
      if (request.status === 201) taken(JSON.parse(request.responseText));
      else failed(refused(request.status, request.responseText, request.getResponseHeader("Retry-After")));
    });
    request.addEventListener("error", () => failed(new Refused(0, "The connection broke off.")));
    request.addEventListener("abort", () => failed(new Refused(0, "")));
  });
  const form = new FormData();
  form.append("collection", collection);
  form.append("file", file);
  request.open("POST", DOOR);
  request.setRequestHeader("Accept", "application/json");
  for (const [name, value] of Object.entries(tokenHeaders())) request.setRequestHeader(name, value);
  request.send(form);
  return { done, stop: () => request.abort() };
}
