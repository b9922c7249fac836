// Who is watching: the person signed in, or else this browser under a name made up.
import { seemsSignedIn, signedIn, tokenHeaders } from "/account/session.js";
import { choice, remember } from "./memory.js";

let account = null;
let madeUp = choice("viewer");

function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID wants HTTPS
  return "viewer-" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The id under which searches remember what was seen. */
export function viewerId() {
  return account?.id ?? madeUp ?? renewViewer();
}

/** Has the server forget what was seen; answers whether it has. Whoever is not signed in just becomes somebody else. */
export async function forgetSeen() {
  if (!account) return Boolean(renewViewer());
  const response = await fetch("/jobs/seen?user_id=" + account.id, { method: "DELETE", headers: tokenHeaders() }).catch(() => null);
  return response?.ok ?? false;
}

function renewViewer() {
  madeUp = randomId();
  remember("viewer", madeUp);
  return madeUp;
}

/** Whether a person is signed in. */
export function isPerson() {
  return account !== null;
}

/** Asks the server who is signed in, if anybody seems to be; answers whether that is news. */
export async function recognise() {
  const before = account?.id;
  account = seemsSignedIn() ? await signedIn().catch(() => account) : null;
  return account?.id !== before;
}
