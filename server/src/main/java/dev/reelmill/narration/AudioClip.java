package dev.reelmill.narration;

/** Mono sound at 48 kHz; full scale is ±1. */
public final class AudioClip {
  /** Samples a second. */
  public static final int SAMPLE_RATE = 48_000;

  private final float[] samples;

  /** Takes over the samples: nobody changes them afterwards. */
  public AudioClip(float[] samples) {
    this.samples = samples;
  }

  /** The samples themselves, not a copy; to be read only. */
  public float[] samples() {
    return samples;
  }

  /** Length in seconds. */
  public double seconds() {
    return samples.length / (double) SAMPLE_RATE;
  }
}
