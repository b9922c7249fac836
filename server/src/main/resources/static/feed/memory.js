// What the browser remembers: who is watching, a few choices, and the reels of this tab's searches.
// The server shows a viewer each reel once, so a reloaded page must bring its reels along.

const VIEWER = "reelmill.viewer";
const KEPT = "reelmill.reels.";

function read(storage, key) {
  try {
    return storage().getItem(key);
  } catch {
    return null; // storage is switched off: the page works, it only forgets
  }
}

function write(storage, key, value) {
  try {
    storage().setItem(key, value);
  } catch {
    // Full or switched off.
  }
}

const local = () => window.localStorage;
const tab = () => window.sessionStorage;

function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID wants HTTPS
  return "viewer-" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let viewer = read(local, VIEWER);

/** The random id this browser watches under. */
export function viewerId() {
  return viewer ?? renewViewer();
}

/** Forgets what was seen by becoming somebody else. */
export function renewViewer() {
  viewer = randomId();
  write(local, VIEWER, viewer);
  return viewer;
}

/** A remembered choice, or null. */
export function choice(name) {
  return read(local, "reelmill." + name);
}

export function remember(name, value) {
  write(local, "reelmill." + name, value);
}

/** The reels this tab already has for a search, and which of them was watched last. */
export function keptReels(prompt) {
  try {
    const kept = JSON.parse(read(tab, KEPT + prompt) ?? "null");
    return kept?.viewer === viewerId() ? kept : { reels: [], at: 0 };
  } catch {
    return { reels: [], at: 0 };
  }
}

export function keepReels(prompt, reels, at) {
  write(tab, KEPT + prompt, JSON.stringify({ viewer: viewerId(), reels, at }));
}
