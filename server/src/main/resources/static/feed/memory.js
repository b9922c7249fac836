// What the browser remembers: a few choices, the reels of this tab's searches, and what its films take facts from.
// The server shows a viewer each reel once, so a reloaded page must bring its reels along.

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

/** A remembered choice, or null. */
export function choice(name) {
  return read(local, "reelmill." + name);
}

export function remember(name, value) {
  write(local, "reelmill." + name, value);
}

/** The reels this tab already has of a viewer's search, and which of them was watched last. */
export function keptReels(viewer, prompt) {
  try {
    const kept = JSON.parse(read(tab, KEPT + prompt) ?? "null");
    return kept?.viewer === viewer ? kept : { reels: [], at: 0 };
  } catch {
    return { reels: [], at: 0 };
  }
}

/** The collection of documents from which a film that this tab ordered takes facts, or null. */
export function keptFacts(job) {
  return read(tab, "reelmill.facts." + job);
}

export function keepFacts(job, collection) {
  write(tab, "reelmill.facts." + job, collection);
}

export function keepReels(viewer, prompt, reels, at) {
  write(tab, KEPT + prompt, JSON.stringify({ viewer, reels, at }));
}
