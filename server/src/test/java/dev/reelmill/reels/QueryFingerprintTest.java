package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryFingerprintTest {
  private static final String PYTHON_DEVELOPER = "a5f0ed6ac2171778";

  @Test
  void isTheDocumentedOne() {
    assertThat(QueryFingerprint.of("python developer")).isEqualTo(PYTHON_DEVELOPER);
  }

  @Test
  void orderCaseSpacesAndPunctuationDoNotCount() {
    assertThat(QueryFingerprint.of("  Developer,\u00a0\tPYTHON!  ")).isEqualTo(PYTHON_DEVELOPER);
  }

  @Test
  void wordsJoinedByPunctuationAreOneWord() {
    assertThat(QueryFingerprint.of("python-developer"))
        .isNotEqualTo(PYTHON_DEVELOPER)
        .isEqualTo(QueryFingerprint.of("pythondeveloper"));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(QueryFingerprint.of("caf\u00e9")).isEqualTo(QueryFingerprint.of("cafe\u0301"));
  }

  @Test
  void numbersOfEveryKindCount() {
    assertThat(QueryFingerprint.of("level \u2163")).isNotEqualTo(QueryFingerprint.of("level"));
    assertThat(QueryFingerprint.of("\u00bd day")).isNotEqualTo(QueryFingerprint.of("day"));
  }

  @Test
  void wordsAreSortedByCodePoint() {
    String privateUse = "\uffda";
    String beyond = "\ud835\udcb3";
    assertThat(QueryFingerprint.of(privateUse + " " + beyond))
        .isEqualTo(QueryFingerprint.of(beyond + " " + privateUse));
  }

  @Test
  void aQueryWithoutWordsHasOneToo() {
    assertThat(QueryFingerprint.of("🚀 !")).isEqualTo("e3b0c44298fc1c14");
  }
}
