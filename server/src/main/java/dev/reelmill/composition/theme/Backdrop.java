package dev.reelmill.composition.theme;

/**
 * The moving background of a theme, as the body of a shader in Skia's shading language: a colour
 * for a point p of the frame, (0, 0) to (1, 1), at a time t. Every mixture stays between the four
 * colours of the palette, so that what is readable on each of them is readable everywhere.
 */
public enum Backdrop {
  /** Drifting clouds. */
  CLOUDS(
      """
      float a = 0.5 + 0.5 * sin(p.x * 2.1 + t * 0.50 + 1.3 * sin(p.y * 1.7 - t * 0.39));
      float b = 0.5 + 0.5 * sin(p.y * 2.6 - t * 0.43 + 1.1 * sin(p.x * 2.3 + t * 0.47) + 1.7);
      float c = 0.5 + 0.5 * sin((p.x + p.y) * 1.9 + t * 0.33);
      float3 color = mix(mix(night, tide, a), mix(drift, glow, c), b * 0.78);
      float2 q = p - float2(0.5, 0.42);
      color = mix(color, night, min(0.85, 0.62 * dot(q, q) + 0.40 * smoothstep(0.70, 1.0, p.y)));
      """),
  /** Long swells that roll sideways, lighter towards the top. */
  SWELL(
      """
      float s = p.y + 0.07 * sin(p.x * 4.4 + t * 0.62) + 0.05 * sin(p.x * 7.1 - t * 0.47 + 2.0);
      float w = 0.5 + 0.5 * sin(s * 9.0 - t * 0.40);
      float3 color = mix(tide, night, smoothstep(0.05, 0.95, s));
      color = mix(color, glow, 0.42 * w * (1.0 - smoothstep(0.0, 0.85, p.y)));
      color = mix(color, drift, 0.55 * smoothstep(0.25, 0.9, p.x + 0.2 * sin(t * 0.3)) * (1.0 - p.y));
      """),
  /** A low glow that breathes, as after sunset. */
  DUSK(
      """
      float2 sun = float2(0.62 + 0.14 * sin(t * 0.21), 0.60 + 0.05 * sin(t * 0.34));
      float2 q = (p - sun) * float2(0.9, 1.25);
      float near = exp(-dot(q, q) * 5.2);
      float3 color = mix(night, drift, smoothstep(0.0, 0.55, p.y));
      color = mix(color, tide, smoothstep(0.25, 0.75, p.y + 0.06 * sin(p.x * 3.0 + t * 0.4)));
      color = mix(color, glow, near * 0.9);
      color = mix(color, night, 0.85 * smoothstep(0.66, 1.0, p.y));
      """),
  /** Two lights that circle each other behind leaves. */
  GROVE(
      """
      float2 one = float2(0.28 + 0.22 * sin(t * 0.26), 0.24 + 0.12 * cos(t * 0.31));
      float2 two = float2(0.78 + 0.18 * cos(t * 0.23), 0.66 + 0.14 * sin(t * 0.29));
      float2 a = p - one;
      float2 b = p - two;
      float3 color = mix(night, tide, 0.35 + 0.3 * sin(p.y * 2.2 + p.x * 1.4 + t * 0.2));
      color = mix(color, glow, 0.85 * exp(-dot(a, a) * 6.5));
      color = mix(color, drift, 0.85 * exp(-dot(b, b) * 7.0));
      """),
  /** A sheet of paper over which light wanders. */
  SHEET(
      """
      float2 a = p - float2(0.2 + 0.25 * sin(t * 0.19), 0.15 + 0.1 * cos(t * 0.23));
      float2 b = p - float2(0.9, 0.75 + 0.15 * sin(t * 0.27));
      float3 color = mix(night, tide, smoothstep(0.0, 1.0, p.y));
      color = mix(color, glow, 0.8 * exp(-dot(a, a) * 3.0));
      color = mix(color, drift, 0.7 * exp(-dot(b, b) * 3.4));
      """),
  /** Broad beams that swing through the dark. */
  BEAMS(
      """
      float2 q = p - float2(1.15, -0.15);
      float angle = atan(q.y, q.x);
      float beam = 0.5 + 0.5 * sin(angle * 7.0 + t * 0.36);
      float other = 0.5 + 0.5 * sin(angle * 4.0 - t * 0.25 + 1.0);
      float far = smoothstep(0.1, 1.5, length(q));
      float3 color = mix(tide, night, far);
      color = mix(color, drift, 0.6 * beam * (1.0 - 0.7 * far));
      color = mix(color, glow, 0.4 * other * (1.0 - far));
      """),
  /** Two strong colours that pour into each other. */
  POUR(
      """
      float s = p.x * 0.6 + p.y + 0.16 * sin(p.x * 3.1 + t * 0.55) + 0.12 * sin(p.y * 4.3 - t * 0.42);
      float3 color = mix(glow, tide, smoothstep(0.1, 0.85, s));
      color = mix(color, drift, smoothstep(0.8, 1.5, s + 0.1 * sin(t * 0.3)));
      color = mix(color, night, 0.75 * smoothstep(0.72, 1.05, p.y));
      """);

  private final String body;

  Backdrop(String body) {
    this.body = body;
  }

  /** The whole shader; its grid has one sample every {@code cell} pixels of the {@code frame}. */
  public String shader() {
    return shader(body);
  }

  /** A shader of another body, which gives {@code color} for a point {@code p} as those here do. */
  public static String shader(String body) {
    return """
    uniform float2 frame;
    uniform float cell;
    uniform float t;
    uniform float3 night;
    uniform float3 tide;
    uniform float3 glow;
    uniform float3 drift;

    half4 main(float2 at) {
      float2 p = (at - 0.5) * cell / frame;
      %s
      return half4(half3(color), 1);
    }
    """
        .formatted(body);
  }
}
