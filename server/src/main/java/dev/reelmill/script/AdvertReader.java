package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;

/** Reads what is offered or announced: its name, then its features. */
final class AdvertReader {
  private static final int LONGEST_HEAD = 80;
  private static final int A_FEATURE = 60;

  private AdvertReader() {}

  static PromptReading read(String offer) {
    int colon = offer.indexOf(": ");
    if (colon > 0 && colon < LONGEST_HEAD) {
      return PromptReading.of(PromptShape.ADVERT, offer.substring(0, colon))
          .withItems(Enumeration.items(offer.substring(colon + 1)));
    }
    List<String> sentences = PlainPrompt.sentences(offer);
    String first = sentences.isEmpty() ? offer : sentences.getFirst().replaceFirst("[.!]+$", "");
    List<String> rest = sentences.isEmpty() ? List.of() : sentences.subList(1, sentences.size());
    String[] halves =
        first.split(
            ",\\s+(?:which|that|who) |,\\s+|\\s+[–-]\\s+| with | featuring | (?=that (?:\\p{L}+s)\\b)",
            2);
    List<String> items = new ArrayList<>();
    if (halves.length == 2) {
      items.addAll(Enumeration.items(halves[1].replaceFirst("(?i)^(?:that|which) ", "")));
    }
    rest.stream()
        .filter(sentence -> sentence.length() <= A_FEATURE)
        .map(sentence -> sentence.replaceFirst("[.!]+$", ""))
        .forEach(items::add);
    return PromptReading.of(PromptShape.ADVERT, halves[0])
        .withItems(items)
        .withSentences(rest.stream().filter(sentence -> sentence.length() > A_FEATURE).toList());
  }
}
