package dev.reelmill.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTokenizerTest {
  private static final int UNKNOWN = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final Map<String, Integer> VOCABULARY =
      Map.ofEntries(
          Map.entry("[UNK]", UNKNOWN),
          Map.entry("[CLS]", START),
          Map.entry("[SEP]", END),
          Map.entry("senor", 3),
          Map.entry("c", 4),
          Map.entry("+", 5),
          Map.entry("develop", 6),
          Map.entry("##er", 7),
          Map.entry("##s", 8),
          Map.entry("東", 9),
          Map.entry("京", 10),
          Map.entry("[", 11),
          Map.entry("]", 12),
          Map.entry("sep", 13));

  private final WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY);

  @Test
  void takesTheLongestKnownPiecesFromTheLeft() {
    assertThat(encode("developers")).containsExactly(START, 6, 7, 8, END);
  }

  @Test
  void lowersCaseAndStripsAccents() {
    assertThat(encode("SEÑOR")).containsExactly(START, 3, END);
  }

  @Test
  void punctuationStandsAlone() {
    assertThat(encode("C++")).containsExactly(START, 4, 5, 5, END);
  }

  @Test
  void ideographsStandAlone() {
    assertThat(encode("東京")).containsExactly(START, 9, 10, END);
  }

  @Test
  void whatIsNotKnownAsAWholeIsUnknown() {
    assertThat(encode("develop developx")).containsExactly(START, 6, UNKNOWN, END);
    assertThat(encode("c".repeat(101))).containsExactly(START, UNKNOWN, END);
  }

  @Test
  void controlCharactersVanishAndOddSpacesSeparate() {
    assertThat(encode("dev\u0000el\u200bop\u00a0c\u2028c")).containsExactly(START, 6, 4, 4, END);
  }

  @Test
  void namesOfSpecialTokensAreOrdinaryText() {
    assertThat(encode("[SEP]")).containsExactly(START, 11, 13, 12, END);
  }

  @Test
  void isCutToTheLongestLengthWithItsEndMark() {
    assertThat(tokenizer.encode("c ".repeat(500), 6)).containsExactly(START, 4, 4, 4, 4, END);
    assertThat(encode("")).containsExactly(START, END);
  }

  private long[] encode(String text) {
    return tokenizer.encode(text, 256);
  }
}
