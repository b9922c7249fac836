package dev.reelmill.script;

import java.util.List;

/**
 * What a prompt says, taken apart.
 *
 * @param subject what it is about, as it stands within a sentence
 * @param audience whom it is for, "kids"; may be empty
 * @param noun what its entries are, how they are linked and to what, "tips|for|better sleep"; may
 *     be empty
 * @param count how many entries are asked for; 0 = not said
 * @param items its entries: points, steps, features, or the two things compared
 * @param sentences its sentences beyond that
 * @param address a web address to go to; may be empty
 */
record PromptReading(
    PromptShape shape,
    String subject,
    String audience,
    String noun,
    int count,
    List<String> items,
    List<String> sentences,
    String address) {

  PromptReading {
    items = List.copyOf(items);
    sentences = List.copyOf(sentences);
  }

  /** Only shape and subject. */
  static PromptReading of(PromptShape shape, String subject) {
    return new PromptReading(shape, subject, "", "", 0, List.of(), List.of(), "");
  }

  /** Sentences to be told as they stand. */
  static PromptReading text(List<String> sentences) {
    return of(PromptShape.TEXT, "").withSentences(sentences);
  }

  PromptReading as(PromptShape other) {
    return new PromptReading(other, subject, audience, noun, count, items, sentences, address);
  }

  PromptReading about(String other) {
    return new PromptReading(shape, other, audience, noun, count, items, sentences, address);
  }

  PromptReading to(String whom) {
    return new PromptReading(shape, subject, whom, noun, count, items, sentences, address);
  }

  PromptReading counting(int entries, String what) {
    return new PromptReading(shape, subject, audience, what, entries, items, sentences, address);
  }

  PromptReading withItems(List<String> entries) {
    return new PromptReading(shape, subject, audience, noun, count, entries, sentences, address);
  }

  PromptReading withSentences(List<String> more) {
    return new PromptReading(shape, subject, audience, noun, count, items, more, address);
  }

  PromptReading at(String where) {
    return new PromptReading(shape, subject, audience, noun, count, items, sentences, where);
  }
}
