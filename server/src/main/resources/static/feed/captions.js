// The words of a reel, read from its WebVTT captions.

/** Cue texts in order, one sentence a line. */
export function textOf(webVtt) {
  const words = webVtt
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .filter((block) => block.includes("-->"))
    .map((block) => block.slice(block.indexOf("\n", block.indexOf("-->")) + 1))
    .join(" ")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const plain = new DOMParser().parseFromString(words, "text/html").documentElement.textContent;
  return plain.replace(/([.!?]) (?=\p{Lu}|\p{N})/gu, "$1\n");
}

/** Fetches and reads captions. */
export async function wordsAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error("captions: " + response.status);
  return textOf(await response.text());
}
