// What the server tells of a reel, as the page keeps it.

/** Only addresses of the web: a posting's link is somebody else's text. */
function webAddress(address) {
  try {
    const url = new URL(address, location.href);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

const addressOrNull = (address) => (address ? webAddress(address) : null);

/**
 * A reel from what is said about its posting and about its video, or null when there is nothing to play.
 * about: the posting's id, or null; growing: the film is still being made.
 */
export function reelOf(posting, video, growing) {
  const play = addressOrNull(video?.playback_url);
  if (!play) return null;
  return {
    id: String(video.video_id),
    about: posting.greenhouse_id ?? null,
    title: String(posting.title ?? "Untitled posting"),
    company: String(posting.company ?? ""),
    place: String(posting.location ?? ""),
    posting: addressOrNull(posting.absolute_url),
    play,
    poster: addressOrNull(video.poster_url),
    captions: addressOrNull(video.captions_url),
    growing,
  };
}

/** One video by its id: a reel, or null when there is none (any more). */
export async function reelById(id) {
  const response = await fetch("/video/" + encodeURIComponent(id), { headers: { Accept: "application/json" }, cache: "no-store" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error("video: " + response.status);
  const video = await response.json();
  return reelOf(video, video, video.status !== "ready");
}
