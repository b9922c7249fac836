package dev.reelmill.composition.vista;

import dev.reelmill.composition.theme.Palette;
import dev.reelmill.script.Vista;
import dev.reelmill.script.Vista.Air;
import dev.reelmill.script.Vista.Hour;

/**
 * The colours of a drawn place, 0xAARRGGBB and opaque.
 *
 * @param top of the sky
 * @param middle of the sky
 * @param horizon the sky at the horizon, and what is far away
 * @param glow around sun, moon and lamps
 * @param near what is nearest: silhouettes and the ground in front
 * @param light the moon, stars, windows
 * @param accent the dreamer's scarf, flowers, sails
 * @param floor what the picture dissolves into under captions
 * @param paper whether the theme's words are dark, so that the floor is light
 */
record Tints(
    int top,
    int middle,
    int horizon,
    int glow,
    int near,
    int light,
    int accent,
    int floor,
    boolean paper) {

  /** The colours of a picture, with a touch of the theme's own. */
  static Tints of(Vista vista, Palette theme) {
    int[] c = sky(vista.air(), vista.hour());
    boolean paper = theme.light();
    int horizon = mix(c[2], theme.accent(), paper ? 0.04 : 0.07);
    int near = mix(c[4], theme.night(), paper ? 0 : 0.3);
    Tints tints =
        new Tints(
            mix(c[0], theme.night(), paper ? 0 : 0.12),
            mix(c[1], theme.tide(), paper ? 0 : 0.14),
            horizon,
            c[3],
            near,
            lamp(vista.air()),
            accent(vista.air(), theme),
            paper ? theme.night() : mix(near, 0xFF000000, 0.35),
            paper);
    return paper ? tints.printed(theme.night()) : tints;
  }

  /** As if printed on paper: paler. */
  private Tints printed(int sheet) {
    return new Tints(
        mix(top, sheet, 0.24),
        mix(middle, sheet, 0.3),
        mix(horizon, sheet, 0.4),
        mix(glow, sheet, 0.3),
        mix(near, horizon, 0.2),
        light,
        accent,
        floor,
        true);
  }

  /** Top, middle, horizon, glow, near. */
  private static int[] sky(Air air, Hour hour) {
    return switch (air) {
      case CALM ->
          switch (hour) {
            case NIGHT -> colors(0x0A0F30, 0x1E2C64, 0x5470B4, 0xA9BDF4, 0x090D22);
            case DUSK -> colors(0x1C1746, 0x5D3C7C, 0xE8937E, 0xFFCB94, 0x170F2E);
            case DAWN -> colors(0x24386E, 0x7C7CBC, 0xF5BBA8, 0xFFE3B6, 0x1B2342);
            case DAY -> colors(0x1F62A0, 0x58A2CE, 0xC6E4E8, 0xFFF6DA, 0x123A4C);
          };
      case BRIGHT ->
          switch (hour) {
            case NIGHT -> colors(0x1A1256, 0x4E2E96, 0xC067BE, 0xFFA6CF, 0x170B3A);
            case DUSK -> colors(0x3C2072, 0xC4547E, 0xFFB45F, 0xFFE491, 0x2A1040);
            case DAWN -> colors(0x3276B0, 0x92C8DC, 0xFFDCA9, 0xFFF3C8, 0x1B4858);
            case DAY -> colors(0x1688CA, 0x62C4E0, 0xEAF5D2, 0xFFF8CE, 0x0E554E);
          };
      case WONDER ->
          switch (hour) {
            case NIGHT -> colors(0x080B2C, 0x1F2C78, 0x2F9AA6, 0x86F5D6, 0x070B22);
            case DUSK -> colors(0x1D1458, 0x6C41AC, 0xF293C4, 0xFFD9F2, 0x150E3A);
            case DAWN -> colors(0x27307E, 0x8A6FC6, 0xF7B4D0, 0xFFE8EE, 0x1A1B48);
            case DAY -> colors(0x2B5BB4, 0x7FA5E6, 0xE3D3F6, 0xFFF0FF, 0x1C2A5E);
          };
      case SAD ->
          switch (hour) {
            case NIGHT -> colors(0x0E1522, 0x22303F, 0x56697C, 0x9FB4C4, 0x090E16);
            case DUSK -> colors(0x1B2233, 0x44506A, 0x98899C, 0xD0B8B8, 0x11141F);
            case DAWN -> colors(0x2A3848, 0x5E7284, 0xB4B6BC, 0xDAD4D0, 0x16202B);
            case DAY -> colors(0x33475A, 0x6C8496, 0xAEBEC6, 0xD5DEE2, 0x182530);
          };
      case DARK ->
          switch (hour) {
            case NIGHT -> colors(0x06070C, 0x181C2A, 0x5A3546, 0xA8414A, 0x040509);
            case DUSK -> colors(0x0C0812, 0x34121E, 0x8E2E28, 0xD9583A, 0x07040A);
            case DAWN -> colors(0x10131A, 0x2F3540, 0x6D6A62, 0xA9A07C, 0x08090D);
            case DAY -> colors(0x18211F, 0x3A4A3F, 0x84875E, 0xB8B47A, 0x0A0F0D);
          };
    };
  }

  private static int lamp(Air air) {
    return switch (air) {
      case CALM, BRIGHT, WONDER -> 0xFFFFF3D0;
      case SAD -> 0xFFE6EBEE;
      case DARK -> 0xFFF0D9B8;
    };
  }

  private static int accent(Air air, Palette theme) {
    int own =
        switch (air) {
          case CALM -> 0xFFFFB871;
          case BRIGHT -> 0xFFFF6F7D;
          case WONDER -> 0xFFFFC2E8;
          case SAD -> 0xFF9CC4DE;
          case DARK -> 0xFFE2483F;
        };
    return air == Air.DARK ? own : mix(own, theme.accent(), 0.3);
  }

  private static int[] colors(int... rgb) {
    int[] opaque = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      opaque[i] = 0xFF000000 | rgb[i];
    }
    return opaque;
  }

  /** The colour of land or things at a distance: 0 at the horizon, 1 in front. */
  int at(double nearness) {
    return mix(mix(horizon, middle, 0.45 * Math.min(1, 2.2 * nearness)), near, nearness);
  }

  /** The colour of water at a depth of the picture: 0 at the horizon, 1 in front. */
  int water(double nearness) {
    return mix(mix(horizon, middle, 0.3 + 0.5 * nearness), near, 0.12 + 0.5 * nearness);
  }

  /** As a palette, whose first four colours the sky is made of. */
  Palette palette(Palette theme) {
    return new Palette(
        top,
        middle,
        horizon,
        glow,
        theme.surface(),
        theme.text(),
        theme.soft(),
        theme.accent(),
        theme.accentDeep(),
        theme.accentInk());
  }

  /** A colour so transparent. */
  static int veiled(int color, double alpha) {
    return (int) Math.round(255 * Math.clamp(alpha, 0, 1)) << 24 | (color & 0xFFFFFF);
  }

  /** A share of another colour mixed into one. */
  static int mix(int one, int other, double share) {
    int mixed = 0xFF000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = (one >> shift & 255) * (1 - share) + (other >> shift & 255) * share;
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }
}
