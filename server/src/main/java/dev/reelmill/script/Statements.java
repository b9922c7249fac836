package dev.reelmill.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds sentences in running text that can stand alone. */
final class Statements {
  private static final int SHORTEST = 35;
  private static final int LONGEST = 105;
  private static final Pattern LEANS_ON_OTHERS =
      Pattern.compile(
          "(?i)^(?:this|that|these|those|it|they|he|she|and|but|so|or|however|because|also|here|there|then|if|while|when|which|such|for"
              + " example|in"
              + " addition|additionally|moreover|furthermore|therefore|please|note|click|by"
              + " (?:clicking|applying|submitting)|see|read|follow|visit|let's|hi|hello|unfortunately|to"
              + " apply|with this|their|its|both|each|once|not)\\b.*");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?i)equal|discriminat|privacy|accommodat|applicant|\\bapply|candidates?\\b|recruit|background"
              + " check|employment|legal|disab|veteran|gender|salary|compensation|\\bpay\\b|range|benefits|eligib|visa|sponsor|resume|\\bcv\\b|interview|offer"
              + " letter|policy|regulation|submit|raised|series"
              + " [a-e]\\b|\\bfraud|e-verify|covid|vaccin|we're hiring|is hiring|looking"
              + " for|seeking|searching for|in search of|posting");

  private Statements() {}

  /** Whether a sentence can only be understood behind another, or asks for something. */
  static boolean leansOnOthers(String sentence) {
    return LEANS_ON_OTHERS.matcher(sentence).matches();
  }

  /** Sentences that tell the reader what they will do: "You'll ..." */
  static Stream<String> addressed(List<String> paragraphs) {
    return sentences(paragraphs)
        .filter(s -> s.matches("(?i)(?:(?:as|in) [^,]{3,60}, )?(?:you'll|you will)\\b.*"));
  }

  /** Sentences about the company, "Acme is", "Acme helps". */
  static Optional<String> aboutCompany(List<String> paragraphs, String company) {
    Pattern start =
        Pattern.compile(
            "(?i)^(?:at )?"
                + Pattern.quote(company)
                + "\\b(?:'s mission)?,?"
                + " (?:is|are|helps?|builds?|makes?|provides?|offers?|gives?|powers?|we|designs?|develops?|creates?|connects?|enables?|delivers?|brings?)\\b.*");
    return sentences(paragraphs)
        .filter(s -> start.matcher(s).matches())
        .flatMap(s -> fitting(s).stream())
        .findFirst();
  }

  /** The first sentence that needs no other to be understood. */
  static Optional<String> standingAlone(List<String> paragraphs) {
    return sentences(paragraphs).flatMap(s -> fitting(s).stream()).findFirst();
  }

  private static Optional<String> fitting(String sentence) {
    if (LEANS_ON_OTHERS.matcher(sentence).matches()
        || LEGAL.matcher(sentence).find()
        || sentence.endsWith("?")) {
      return Optional.empty();
    }
    return Shortening.shorten(sentence.replaceFirst("[.!]+$", ""), LONGEST)
        .filter(cut -> cut.length() >= SHORTEST)
        .map(Wording::spoken)
        .map(Wording::sentence);
  }

  /** Each sentence, in order. */
  static Stream<String> sentences(List<String> paragraphs) {
    return paragraphs.stream()
        .map(Wording::clean)
        .flatMap(text -> Arrays.stream(text.split("(?<=[\\p{L}\\p{N}]{2}[.!?])\\s+(?=\\p{Lu})")))
        .filter(sentence -> !sentence.isBlank());
  }
}
