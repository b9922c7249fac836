package dev.reelmill.composition.vista;

import dev.reelmill.composition.theme.Backdrop;
import dev.reelmill.script.Vista.Air;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Hour;
import java.util.Locale;

/** The moving background of a place, as a shader: sky, water's depth, the light of a room. */
final class Skies {
  private Skies() {}

  /** The shader for a picture; the four colours are top, middle, horizon and glow. */
  static String shader(Easel easel) {
    return Backdrop.shader(
        constants(easel)
            + switch (easel.vista.ground()) {
              case HILLS, MOUNTAINS, SEA, FOREST, TOWN, DUNES, SNOWFIELD, CLOUDS ->
                  aurora(easel) ? SKY + AURORA : SKY;
              case DEEP -> DEEP;
              case SPACE -> NEBULA;
              case ROOM -> WALL;
              case PASSAGE, ABYSS -> WELL;
              case VEIL -> CLOTH;
            });
  }

  private static boolean aurora(Easel easel) {
    return easel.vista.air() == Air.WONDER && easel.vista.hour() == Hour.NIGHT;
  }

  /** Where the light stands, as shares of the frame. */
  static float lightX(Easel easel) {
    return switch (easel.vista.ground()) {
      case PASSAGE, ABYSS -> 0.5f;
      case ROOM -> easel.across(0.7) / easel.width;
      case HILLS, MOUNTAINS, SEA, DEEP, FOREST, TOWN, CLOUDS, SPACE, DUNES, SNOWFIELD, VEIL ->
          easel.across(easel.vista.view() % 3 == 1 ? 0.6 : 0.7) / easel.width;
    };
  }

  static float lightY(Easel easel) {
    float height = easel.horizon / easel.height;
    if (easel.vista.ground() == Ground.PASSAGE || easel.vista.ground() == Ground.ABYSS) {
      return easel.stage.tall() ? 0.46f : 0.44f;
    }
    return switch (easel.vista.hour()) {
      case NIGHT -> height * (easel.stage.tall() ? 0.42f : 0.4f);
      case DAY -> height * 0.42f;
      case DAWN -> height * 0.86f;
      case DUSK -> height * 0.88f;
    };
  }

  private static String constants(Easel easel) {
    return String.format(
        Locale.ROOT,
        "float hz = %.4f; float2 s = float2(%.4f, %.4f); float wide = %.4f; float seed = %.4f;"
            + " float halo = %.4f;%n",
        easel.horizon / easel.height,
        lightX(easel),
        lightY(easel),
        easel.width / Math.min(easel.width, easel.height),
        easel.dice("sky").nextFloat() * 6,
        easel.vista.hour() == Hour.NIGHT ? 0.6 : 0.85);
  }

  private static final String SKY =
      """
      float y = p.y / hz;
      float n = sin(p.x * 3.1 + seed + t * 0.21 + 1.7 * sin(p.y * 5.0 + t * 0.13));
      float y2 = y + 0.05 * n;
      float3 color = mix(night, tide, smoothstep(0.0, 0.66, y2));
      color = mix(color, glow, smoothstep(0.42, 1.04, y2));
      float2 q = (p - s) * float2(wide, frame.y / frame.x * wide);
      float d = dot(q, q);
      color = mix(color, drift, halo * (0.55 * exp(-d * 9.0) + 0.4 * exp(-d * 60.0)) * (0.94 + 0.06 * sin(t * 0.9)));
      """;

  private static final String AURORA =
      """
      float c = hz * 0.40 + 0.09 * sin(p.x * 4.0 / wide * 1.6 + t * 0.5 + seed) + 0.04 * sin(p.x * 11.0 - t * 0.7);
      float v = (p.y - c) * 8.0;
      float a = exp(-v * v * (v > 0.0 ? 2.6 : 0.32)) * (0.62 + 0.38 * sin(p.x * 17.0 + t * 0.9 + 2.0 * sin(p.x * 5.0 + seed)));
      color = mix(color, drift, 0.62 * a);
      """;

  private static final String DEEP =
      """
      float3 color = mix(glow, tide, smoothstep(0.0, 0.5, p.y));
      color = mix(color, night, smoothstep(0.3, 0.95, p.y));
      float2 q = float2((p.x - s.x) * wide, p.y + 0.4);
      float angle = atan(q.x, q.y);
      float ray = 0.5 + 0.5 * sin(angle * 21.0 + t * 0.5 + 2.0 * sin(angle * 9.0 - t * 0.35 + seed));
      color = mix(color, drift, 0.55 * ray * ray * (1.0 - smoothstep(0.0, 0.78, p.y)));
      color = mix(color, drift, 0.45 * exp(-q.x * q.x * 5.0) * (1.0 - smoothstep(0.0, 0.45, p.y)));
      """;

  private static final String NEBULA =
      """
      float2 r = float2(p.x * wide, p.y * frame.y / frame.x * wide);
      float a = 0.5 + 0.5 * sin(r.x * 2.3 + 1.9 * sin(r.y * 1.9 + t * 0.2 + seed) + seed);
      float b = 0.5 + 0.5 * sin(r.y * 2.9 - 1.4 * sin(r.x * 2.6 - t * 0.16) + seed * 2.0);
      float3 color = mix(night, tide, 0.8 * a * b);
      color = mix(color, glow, 0.55 * pow(a * b, 2.2));
      float2 q = r - float2(s.x * wide, s.y * frame.y / frame.x * wide);
      color = mix(color, drift, 0.42 * exp(-dot(q, q) * 3.2));
      color = mix(color, night, 0.7 * smoothstep(0.62, 1.0, p.y));
      """;

  private static final String WALL =
      """
      float2 q = (p - s) * float2(wide, frame.y / frame.x * wide);
      float d = dot(q, q);
      float3 color = mix(tide, night, smoothstep(0.0, 0.9, length(q) * 0.95));
      color = mix(color, glow, 0.5 * exp(-d * 4.5));
      color = mix(color, drift, 0.22 * exp(-d * 14.0) * (0.92 + 0.08 * sin(t * 1.3)));
      """;

  private static final String WELL =
      """
      float2 q = (p - s) * float2(wide, frame.y / frame.x * wide);
      float d = length(q);
      float angle = atan(q.y, q.x);
      float w = 0.5 + 0.5 * sin(angle * 3.0 + 5.0 * log(d + 0.06) - t * 0.9 + seed);
      float3 color = mix(drift, glow, smoothstep(0.0, 0.2, d));
      color = mix(color, tide, smoothstep(0.1, 0.42, d + 0.06 * w));
      color = mix(color, night, smoothstep(0.3, 0.85, d + 0.10 * w));
      """;

  private static final String CLOTH =
      """
      float2 r = float2(p.x * wide, p.y * frame.y / frame.x * wide);
      float a = 0.5 + 0.5 * sin(r.x * 2.2 + t * 0.42 + 1.5 * sin(r.y * 1.9 - t * 0.3 + seed));
      float b = 0.5 + 0.5 * sin(r.y * 2.1 - t * 0.36 + 1.3 * sin(r.x * 2.0 + t * 0.4) + seed);
      float3 color = mix(mix(night, tide, a), mix(tide, glow, a * b), b * 0.8);
      float2 q = r - float2(s.x * wide, s.y * frame.y / frame.x * wide);
      color = mix(color, drift, 0.62 * exp(-dot(q, q) * 5.0));
      color = mix(color, night, 0.75 * smoothstep(0.55, 1.0, p.y));
      """;
}
