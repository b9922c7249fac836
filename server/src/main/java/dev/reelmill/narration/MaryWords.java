package dev.reelmill.narration;

import dev.reelmill.narration.SpokenToken.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marytts.datatypes.MaryXML;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Spoken tokens as MaryTTS's WORDS document: sentences of {@code t} elements, one for each word and
 * each pause, with the pronunciations we know in {@code ph}.
 */
final class MaryWords {
  private static final Pattern POSSESSIVE = Pattern.compile("(?<owner>.+)'s?");
  private final Document document = MaryXML.newDocument();
  private final List<Placed> placed = new ArrayList<>();

  /**
   * What became of one {@code t} element.
   *
   * @param token index of the written token it is said for, or -1 for a pause
   * @param possessive whether an "s" is still to be put behind its phonemes
   */
  record Placed(int token, boolean possessive) {}

  MaryWords(List<SpokenToken> tokens) {
    document.getDocumentElement().setAttribute("xml:lang", "en-US");
    Element paragraph = MaryXML.appendChildElement(document.getDocumentElement(), "p");
    Element sentence = MaryXML.appendChildElement(paragraph, "s");
    for (int i = 0; i < tokens.size(); i++) {
      for (SpokenWord word : tokens.get(i).words()) {
        append(sentence, word, i);
      }
      Pause pause = sentence.hasChildNodes() ? tokens.get(i).pause() : Pause.NONE;
      if (pause != Pause.NONE && !endsWithPause()) {
        appendPause(sentence, pause);
        if (pause != Pause.COMMA && wordsFollow(tokens, i + 1)) {
          sentence = MaryXML.appendChildElement(paragraph, "s");
        }
      }
    }
    if (!endsWithPause()) {
      appendPause(sentence, Pause.FULL_STOP);
    }
  }

  Document document() {
    return document;
  }

  /** One entry for every {@code t} element, in document order. */
  List<Placed> placed() {
    return placed;
  }

  private boolean endsWithPause() {
    return !placed.isEmpty() && placed.getLast().token() < 0;
  }

  private static boolean wordsFollow(List<SpokenToken> tokens, int from) {
    return tokens.subList(from, tokens.size()).stream().anyMatch(t -> !t.words().isEmpty());
  }

  private void append(Element sentence, SpokenWord word, int token) {
    Element element = MaryXML.appendChildElement(sentence, "t");
    String text = word.text().replace(" ", "");
    boolean possessive = word.pronunciation() == null && POSSESSIVE.matcher(text).matches();
    if (word.pronunciation() != null) {
      element.setAttribute("ph", word.pronunciation());
    }
    element.setTextContent(possessive ? text.substring(0, text.lastIndexOf('\'')) : text);
    placed.add(new Placed(token, possessive));
  }

  private void appendPause(Element sentence, Pause pause) {
    String mark = pause == Pause.COMMA ? "," : pause == Pause.QUESTION ? "?" : ".";
    MaryXML.appendChildElement(sentence, "t").setTextContent(mark);
    placed.add(new Placed(-1, false));
  }
}
