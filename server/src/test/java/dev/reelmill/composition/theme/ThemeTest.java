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

  /** The background mixes these colours, so it is nowhere outside them. */
  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromTheBackground(Theme theme) {
    Palette palette = theme.palette();
    for (int ground :
        new int[] {
          palette.night(), palette.tide(), palette.glow(), palette.drift(), palette.surface()
        }) {
      assertThat(contrast(palette.text(), ground)).isGreaterThan(7);
      assertThat(contrast(palette.soft(), ground)).isGreaterThan(LEAST);
      assertThat(contrast(palette.accent(), ground)).isGreaterThan(LEAST);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromTheBrightestPartOfACard(Theme theme) {
    Palette palette = theme.palette();
    int sheen = palette.light() ? 0xFFFFFFFF : mix(palette.surface(), 0xFFFFFFFF, 0x30 / 255.0);
    assertThat(contrast(palette.text(), sheen)).isGreaterThan(LEAST);
    assertThat(contrast(palette.soft(), sheen)).isGreaterThan(LEAST);
    for (int number = 0; number < 6; number++) {
      assertThat(contrast(palette.series(number), palette.surface()))
          .as("colour %s", number)
          .isGreaterThan(LEAST);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void inkStandsOutFromTheAccent(Theme theme) {
    Palette palette = theme.palette();
    assertThat(contrast(palette.accentInk(), palette.accent())).isGreaterThan(LEAST);
    assertThat(contrast(palette.accentInk(), palette.accentDeep())).isGreaterThan(LEAST);
    assertThat(contrast(Theme.PILL_INK, Theme.PILL)).isGreaterThan(7);
  }

  @Test
  void themesDifferInColoursLetteringMotionAndBackground() {
    assertThat(Theme.all()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(Theme.all().stream().map(theme -> theme.lettering().family()).distinct())
        .hasSize(FontFamily.values().length);
    assertThat(Theme.all().stream().map(Theme::palette).distinct()).hasSameSizeAs(Theme.all());
    assertThat(Theme.all().stream().map(Theme::motion).distinct()).hasSameSizeAs(Theme.all());
    assertThat(Theme.all().stream().map(Theme::backdrop).distinct()).hasSameSizeAs(Theme.all());
    assertThat(Theme.all().stream().map(Theme::lettering).distinct()).hasSameSizeAs(Theme.all());
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
