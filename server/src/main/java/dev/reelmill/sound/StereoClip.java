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
}
