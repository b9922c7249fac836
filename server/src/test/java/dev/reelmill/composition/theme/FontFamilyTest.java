package dev.reelmill.composition.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.humbleui.skija.Typeface;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontFamilyTest {

  @ParameterizedTest
  @EnumSource(FontFamily.class)
  void drawsWordsOfManyScriptsInEveryWeight(FontFamily family) {
    for (String word : new String[] {"Straße", "Żółć", "Привет", "Ελλάδα", "Việt", "€1,250.50"}) {
      for (int weight = 300; weight <= 900; weight += 100) {
        int heavy = weight;
        assertThat(word.codePoints().mapToObj(c -> family.face(word, c, heavy)))
            .as("%s in %s", word, weight)
            .doesNotContainNull();
      }
    }
  }

  @Test
  void familiesDiffer() {
    assertThat(name(FontFamily.INTER)).startsWith("Inter");
    assertThat(name(FontFamily.ROBOTO_SLAB)).startsWith("Roboto Slab");
    assertThat(name(FontFamily.ROBOTO_CONDENSED)).startsWith("Roboto Condensed");
  }

  @Test
  void aWordIsDrawnByOneFamilyOnly() {
    String word = "naïve→";

    Typeface first = FontFamily.ROBOTO_SLAB.face(word, 'n', 700);

    assertThat(Objects.requireNonNull(first).getFamilyName()).startsWith("Inter");
  }

  private static String name(FontFamily family) {
    return Objects.requireNonNull(family.face("Reel", 'R', 700)).getFamilyName();
  }
}
