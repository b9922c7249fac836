package dev.reelmill.knowledge;

/**
 * A piece of a document's text.
 *
 * @param heading under which it stands; empty when there is none
 * @param text its paragraphs and entries, a line each
 */
record CutPassage(String heading, String text) {}
