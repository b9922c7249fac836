// Calls of the knowledge door.
import { tokenHeaders } from "/account/session.js";
import { ask, refusal, Refused } from "/parts/server.js";

const DOOR = "/api/v1/knowledge";

/** What the door says against a file. */
function refusalOf(request) {
  if (request.status === 413) return new Refused(413, "The file is larger than 20 MB.");
  let answer = null;
  try {
    answer = JSON.parse(request.responseText);
  } catch {
    // a proxy's page; the status says enough
  }
  return refusal(request.status, answer, request.getResponseHeader("Retry-After"));
}

/** All documents of the caller, the newest first. */
export async function everything() {
  const found = [];
  let cursor = "";
  do {
    const page = await ask("GET", DOOR + "?limit=200" + cursor);
    found.push(...page.items);
    cursor = page.next_cursor ? "&cursor=" + encodeURIComponent(page.next_cursor) : "";
  } while (cursor);
  return found;
}

export function remove(id) {
  return ask("DELETE", DOOR + "/" + encodeURIComponent(id));
}

/** Sends a file; sent(0 to 1) hears how far it is. Answers { done, stop() }, where done is a promise of the document. */
export function upload(file, collection, sent) {
  const request = new XMLHttpRequest(); // fetch does not tell how far it is
  const done = new Promise((taken, failed) => {
    request.upload.addEventListener("progress", (event) => sent(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener("load", () => {
      if (request.status === 201) taken(JSON.parse(request.responseText));
      else failed(refusalOf(request));
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
