package dev.reelmill.api.knowledge;

import dev.reelmill.brief.Passage;

/**
 * A passage of a document.
 *
 * @param passage its number, from 1, by which a film's metadata names it
 * @param heading under which it stands; empty when there is none
 */
record PassageResponse(int passage, String heading, String text) {

  static PassageResponse of(Passage passage) {
    return new PassageResponse(passage.number(), passage.heading(), passage.text());
  }
}
