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
}
