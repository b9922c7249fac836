package dev.reelmill.composition.theme;

import java.util.List;

/** The themes, each with its own colours, lettering, motion and background. */
final class Themes {
  private static final int WHITE = 0xFFFFFFFF;

  static final List<Theme> ALL =
      List.of(midnight(), lagoon(), ember(), orchard(), paper(), graphite(), carnival());

  private Themes() {}

  private static Theme midnight() {
    return new Theme(
        "midnight",
        new Palette(
            0xFF080B1D,
            0xFF241C5C,
            0xFF561A60,
            0xFF063A54,
            0xFF1B1E3F,
            WHITE,
            0xFFCFD6E6,
            0xFFA9B6FF,
            0xFF6C79FF,
            0xFF10122B),
        new Lettering(FontFamily.INTER, 0, 0, 1, false),
        new Motion(0, 56, 0.75, 0, -60, 1),
        Backdrop.CLOUDS,
        Ornament.RINGS);
  }

  private static Theme lagoon() {
    return new Theme(
        "lagoon",
        new Palette(
            0xFF03131A,
            0xFF06384A,
            0xFF0B5248,
            0xFF14336A,
            0xFF0D2732,
            WHITE,
            0xFFC9E0E4,
            0xFF74F0DA,
            0xFF22B8A4,
            0xFF04211F),
        new Lettering(FontFamily.INTER, -100, -0.004f, 1, false),
        new Motion(84, 0, 0.7, -90, 0, 1),
        Backdrop.SWELL,
        Ornament.WAVES);
  }

  private static Theme ember() {
    return new Theme(
        "ember",
        new Palette(
            0xFF150810,
            0xFF4A1233,
            0xFF70301F,
            0xFF2B1656,
            0xFF2B1428,
            WHITE,
            0xFFEBD5D4,
            0xFFFFB38A,
            0xFFFF7657,
            0xFF2A0E10),
        new Lettering(FontFamily.ROBOTO_SLAB, 0, 0.008f, 1, false),
        new Motion(0, 72, 0.85, 0, 0, 1.12f),
        Backdrop.DUSK,
        Ornament.SUN);
  }

  private static Theme orchard() {
    return new Theme(
        "orchard",
        new Palette(
            0xFF06120D,
            0xFF0F3B2B,
            0xFF3A4E12,
            0xFF0A3646,
            0xFF11271F,
            WHITE,
            0xFFD3E2D4,
            0xFFD3F58A,
            0xFF93D43A,
            0xFF12220A),
        new Lettering(FontFamily.INTER, -200, -0.006f, 1, false),
        new Motion(0, 34, 1.0, 0, 24, 0.96f),
        Backdrop.GROVE,
        Ornament.LEAVES);
  }

  private static Theme paper() {
    return new Theme(
        "paper",
        new Palette(
            0xFFF6F0E4,
            0xFFEFE5D2,
            0xFFFFF9EC,
            0xFFE9E3D8,
            0xFFFFFDF8,
            0xFF1D1B20,
            0xFF57504A,
            0xFFB5321B,
            0xFF8F1F2E,
            WHITE),
        new Lettering(FontFamily.ROBOTO_SLAB, -400, 0.006f, 1, false),
        new Motion(0, 26, 0.8, 0, 0, 0.94f),
        Backdrop.SHEET,
        Ornament.DOTS);
  }

  private static Theme graphite() {
    return new Theme(
        "graphite",
        new Palette(
            0xFF0B0C0E,
            0xFF1D2025,
            0xFF3A3420,
            0xFF2A3038,
            0xFF1B1D21,
            WHITE,
            0xFFC9CDD4,
            0xFFFFD84D,
            0xFFF2A516,
            0xFF191405),
        new Lettering(FontFamily.ROBOTO_CONDENSED, 0, 0.026f, 1.26f, true),
        new Motion(-64, 0, 0.5, 110, 0, 1),
        Backdrop.BEAMS,
        Ornament.GRID);
  }

  private static Theme carnival() {
    return new Theme(
        "carnival",
        new Palette(
            0xFF1E0A4A,
            0xFF5A1596,
            0xFF9C1663,
            0xFF1B3AA8,
            0xFF361067,
            WHITE,
            0xFFF0E2FA,
            0xFFFFE066,
            0xFFFFA63D,
            0xFF35104A),
        new Lettering(FontFamily.INTER, 100, -0.012f, 1.06f, false),
        new Motion(0, 96, 0.6, 0, 110, 1),
        Backdrop.POUR,
        Ornament.CONFETTI);
  }
}
