package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.narration.MaryWords.Placed;
import java.util.ArrayList;
import java.util.List;
import marytts.LocalMaryInterface;
import marytts.exceptions.SynthesisException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A word or a pause of a line as MaryTTS pronounces it.
 *
 * @param token index of the written token it is said for, or -1 for a pause
 * @param text phonemes in SAMPA for US English with stress marks and syllables, separated by
 *     blanks; of a pause its punctuation mark
 */
record Pronunciation(int token, String text) {

  /**
   * The words and pauses of a line.
   *
   * @throws ReelmillException {@code speech_failed}, retryable
   */
  static List<Pronunciation> of(List<SpokenToken> tokens) {
    MaryWords words = new MaryWords(tokens);
    LocalMaryInterface mary = MaryRuntime.handle(MarySpeech.DEFAULT_VOICE);
    try {
      NodeList elements = MarySpeech.phonemes(mary, words).getElementsByTagName("t");
      List<Pronunciation> all = new ArrayList<>();
      List<Placed> placed = words.placed();
      for (int i = 0; i < placed.size(); i++) {
        Element element = (Element) elements.item(i);
        boolean pause = placed.get(i).token() < 0;
        String text = pause ? element.getTextContent() : element.getAttribute("ph");
        all.add(new Pronunciation(placed.get(i).token(), text.strip()));
      }
      return all;
    } catch (SynthesisException | RuntimeException e) {
      throw new ReelmillException(
          "speech_failed", true, "A line has no phonemes: " + e.getMessage(), e);
    }
  }

  boolean isWord() {
    return token >= 0;
  }
}
