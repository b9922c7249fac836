// Calls of the administrators' door.
import { ask } from "/parts/server.js";

/** Reads; parameters that are empty are left out. */
export function read(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const query = new URLSearchParams(given).toString();
  return ask("GET", query ? `${path}?${query}` : path);
}

/** Changes something; body is an object, form data or nothing. */
export function change(path, body) {
  return ask("POST", path, body);
}
