package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** Sound on two channels at {@link AudioClip#SAMPLE_RATE}; full scale is ±1. */
public final class StereoClip {
  private final float[] left;
  private final float[] right;

  /**
   * Takes over the samples of both channels: nobody changes them afterwards.
   *
   * @throws IllegalArgumentException if one channel is longer than the other
   */
  public StereoClip(float[] left, float[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException(left.length + " samples left, " + right.length + " right");
    }
    this.left = left;
    this.right = right;
  }

  /** The same sound on both channels. */
  public static StereoClip of(AudioClip mono) {
    return new StereoClip(mono.samples(), mono.samples());
  }

  /** The left channel's samples, not a copy; to be read only. */
  public float[] left() {
    return left;
  }

  /** The right channel's samples, not a copy; to be read only. */
  public float[] right() {
    return right;
  }

  /** Samples a channel. */
  public int length() {
    return left.length;
  }

  /** Length in seconds. */
  public double seconds() {
    return left.length / (double) AudioClip.SAMPLE_RATE;
  }

  /** Both channels together on one: their mean. */
  AudioClip together() {
    float[] mean = new float[left.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (left[i] + right[i]) / 2;
    }
    return new AudioClip(mean);
  }

  /** This sound with every sample of both channels multiplied by a gain of its own. */
  StereoClip times(float[] gains) {
    return new StereoClip(times(left, gains), times(right, gains));
  }

  private static float[] times(float[] samples, float[] gains) {
    float[] product = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      product[i] = samples[i] * gains[i];
    }
    return product;
  }

  /** This sound, louder or softer. */
  StereoClip times(double gain) {
    return new StereoClip(times(left, gain), times(right, gain));
  }

  private static float[] times(float[] samples, double gain) {
    float[] product = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      product[i] = (float) (samples[i] * gain);
    }
    return product;
  }

  /** This and another sound of the same length together. */
  StereoClip plus(StereoClip other) {
    return new StereoClip(plus(left, other.left), plus(right, other.right));
  }

  private static float[] plus(float[] samples, float[] others) {
    float[] sum = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      sum[i] = samples[i] + others[i];
    }
    return sum;
  }
}
