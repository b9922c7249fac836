// The login of this browser: whose it is, and what its requests need.

const TOKEN = /(?:^|; )XSRF-TOKEN=([^;]+)/;

/** A sign-in that did not work, with words for the person who tried. */
export class SignInFailure extends Error {}

function token() {
  return TOKEN.exec(document.cookie)?.[1] ?? null;
}

/** Headers without which the server takes a change for another site's doing. */
export function tokenHeaders() {
  const known = token();
  return known ? { "X-XSRF-TOKEN": decodeURIComponent(known) } : {};
}

/** Whether somebody seems to be signed in: the server gives its token to nobody else. */
export function seemsSignedIn() {
  return token() !== null;
}

/** The account that is signed in ({ id, email, name, role }), or null. */
export async function signedIn() {
  const response = await fetch("/api/auth/me", { headers: { Accept: "application/json" }, cache: "no-store" });
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw new Error("who is signed in: " + response.status);
  return (await response.json()).data;
}

/** What a refusal says, field by field where it names some. */
function reason(status, answer) {
  if (status === 429) return "That was tried too often. Wait a little and try again.";
  const wrong = Object.entries(answer.error?.fields ?? {}).map(([field, message]) => `${field} ${message}`).join("; ");
  return String(wrong || answer.error?.message || answer.detail || "That did not work.");
}

async function send(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new SignInFailure("The server does not answer. Try again in a moment.");
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer.data;
  throw new SignInFailure(reason(response.status, answer));
}

/** Signs in; answers the account. */
export function signIn(email, password) {
  return send("/api/auth/login", { email, password });
}

/** Opens an account and signs in; answers the account. */
export function register(email, password) {
  return send("/api/auth/register", { email, password });
}

/** Ends the login; throws when the server did not say that it has. */
export async function signOut() {
  const response = await fetch("/api/auth/logout", { method: "POST", headers: tokenHeaders() }).catch(() => null);
  if (!response?.ok) throw new Error("You are still signed in. Try again in a moment.");
}
