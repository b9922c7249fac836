package dev.reelmill.composition.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as in WCAG 2.2, success criterion 1.4.3. */
class ThemeTest {
  private static final double LEAST = 4.5;

  static Stream<Theme> themes() {
    return Theme.all().stream();
  }

  /** The background mixes these colours, so it is nowhere lighter than the lightest of them. */
  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromTheBackground(Theme theme) {
    for (int ground :
        new int[] {theme.night(), theme.tide(), theme.glow(), theme.drift(), theme.surface()}) {
      assertThat(contrast(Theme.TEXT, ground)).isGreaterThan(7);
      assertThat(contrast(Theme.SOFT_TEXT, ground)).isGreaterThan(LEAST);
      assertThat(contrast(theme.accent(), ground)).isGreaterThan(LEAST);
      assertThat(contrast(Theme.PILL, ground)).isGreaterThan(LEAST);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromTheBrightestPartOfACard(Theme theme) {
    int sheen = mix(theme.surface(), 0xFFFFFFFF, 0x30 / 255.0);
    assertThat(contrast(Theme.TEXT, sheen)).isGreaterThan(LEAST);
    assertThat(contrast(Theme.SOFT_TEXT, sheen)).isGreaterThan(LEAST);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void inkStandsOutFromTheAccent(Theme theme) {
    assertThat(contrast(theme.accentInk(), theme.accent())).isGreaterThan(LEAST);
    assertThat(contrast(theme.accentInk(), theme.accentDeep())).isGreaterThan(LEAST);
    assertThat(contrast(Theme.PILL_INK, Theme.PILL)).isGreaterThan(7);
  }

  @Test
  void seedsChooseAmongAllThemesAndAlwaysTheSame() {
    assertThat(IntStream.range(0, 100).mapToObj(i -> Theme.choose("seed " + i).id()).distinct())
        .hasSameSizeAs(Theme.all());
    assertThat(Theme.choose("a posting")).isEqualTo(Theme.choose("a posting"));
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
  }

  private static double linear(int channel) {
    double value = (channel & 255) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int mix(int one, int other, double share) {
    int mixed = 0xFF000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = (one >> shift & 255) * (1 - share) + (other >> shift & 255) * share;
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }
}
