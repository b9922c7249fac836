// Calls of the prompts door.
import { ask } from "/parts/server.js";

/** Answers the data; path begins after /api/videos. */
export async function call(method, path, body, more) {
  return (await ask(method, "/api/videos" + path, body, more)).data;
}
