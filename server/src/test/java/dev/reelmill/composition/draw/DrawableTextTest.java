package dev.reelmill.composition.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawableTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Café Zürich, Łódź | Café Zürich, Łódź",
        "Київ, Αθήνα, Việt Nam | Київ, Αθήνα, Việt Nam",
        "$120,000–$150,000 → €5 ● ≥ 50% | $120,000–$150,000 – €5 • >= 50%",
        "🚀 Join us 🔥 now! | Join us now!",
        "Engineer – 東京 | Engineer",
        "Tokyo (東京), Japan | Tokyo, Japan",
        "𝗪𝗲 are ﬁne | We are fine",
        "👩‍👩‍👧 | ''",
        "مهندس | ''",
        "tab\u0009and\u00A0space\u200B. | tab and space."
      })
  void keepsWhatTheFontsDraw(String raw, String kept) {
    assertThat(DrawableText.of(raw)).isEqualTo(kept);
  }
}
