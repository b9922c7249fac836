package dev.reelmill.narration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpokenFormTest {
  private static final SpokenForm FORM = new SpokenForm();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "spoken-forms.csv", delimiter = '|', quoteCharacter = '\0')
  void isSaidLikeThis(String written, String said) {
    String words =
        FORM.of(written).stream()
            .flatMap(token -> token.words().stream())
            .map(SpokenWord::text)
            .collect(joining(" "));

    assertThat(words).isEqualTo(said);
  }

  @Test
  void everyWrittenTokenKeepsItsPlace() {
    String line = "Pay:  $120,000 - $150,000 — plus 401(k), 10+ days &\u00a0“perks”…";

    List<String> written = FORM.of(line).stream().map(SpokenToken::written).toList();

    assertThat(written)
        .containsExactly(
            "Pay:",
            "$120,000",
            "-",
            "$150,000",
            "—",
            "plus",
            "401(k),",
            "10+",
            "days",
            "&",
            "“perks”…");
  }

  @Test
  void anAbbreviationDoesNotEndASentence() {
    List<SpokenToken.Pause> pauses =
        FORM.of("We want a Sr. Engineer, e.g. you. Ready?").stream()
            .map(SpokenToken::pause)
            .toList();

    assertThat(pauses)
        .containsExactly(
            SpokenToken.Pause.NONE,
            SpokenToken.Pause.NONE,
            SpokenToken.Pause.NONE,
            SpokenToken.Pause.NONE,
            SpokenToken.Pause.COMMA,
            SpokenToken.Pause.NONE,
            SpokenToken.Pause.FULL_STOP,
            SpokenToken.Pause.QUESTION);
  }

  @Test
  void whateverIsWrittenHasAForm() {
    String signs = "001234567899.,:/-+%$€£#@'\"()[]xkKmMhg°½²×−–<>=~ aAbBsSIVX&\u200d\u0301🚀";
    Random random = new Random(11);
    for (int line = 0; line < 5000; line++) {
      StringBuilder written = new StringBuilder();
      for (int i = random.nextInt(28); i >= 0; i--) {
        written.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThatCode(() -> FORM.of(written.toString()))
          .as(written.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aBlankLineHasNoTokens() {
    assertThat(FORM.of(" \t\u00a0")).isEmpty();
  }
}
