package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/**
 * The room in which the music sounds: four delay lines that feed each other through a Hadamard
 * matrix, behind two all-passes; after Jot and Chaigne, AES Convention 90 (1991).
 */
final class Reverb {
  private static final int[] DELAYS = {1559, 1931, 2473, 2957};
  private static final int[] DIFFUSIONS = {241, 557};
  private static final float DIFFUSION = 0.6f;

  /** How much of a delay line's highest frequencies is lost each time round. */
  private static final float DULLNESS = 0.45f;

  private final float[][] lines = new float[DELAYS.length][];
  private final int[] places = new int[DELAYS.length];
  private final float[] loss = new float[DELAYS.length];
  private final float[] dull = new float[DELAYS.length];
  private final float[][] diffusers = new float[DIFFUSIONS.length][];
  private final int[] diffuserPlaces = new int[DIFFUSIONS.length];
  private final float[] heard = new float[DELAYS.length];

  /**
   * An empty room.
   *
   * @param seconds until a sound has fallen by 60 dB
   */
  Reverb(double seconds) {
    for (int i = 0; i < DELAYS.length; i++) {
      lines[i] = new float[DELAYS[i]];
      loss[i] = (float) Decibels.factor(-60 * DELAYS[i] / (seconds * AudioClip.SAMPLE_RATE));
    }
    for (int i = 0; i < DIFFUSIONS.length; i++) {
      diffusers[i] = new float[DIFFUSIONS[i]];
    }
  }

  /** Lets the room hear one sample. */
  void hear(float sample) {
    float in = sample;
    for (int i = 0; i < diffusers.length; i++) {
      in = diffuse(i, in);
    }
    for (int i = 0; i < lines.length; i++) {
      float out = lines[i][places[i]];
      dull[i] = out + DULLNESS * (dull[i] - out);
      heard[i] = loss[i] * dull[i];
    }
    float sum = 0.5f * (heard[0] + heard[1] + heard[2] + heard[3]);
    float odd = 0.5f * (heard[0] - heard[1] + heard[2] - heard[3]);
    float far = 0.5f * (heard[0] + heard[1] - heard[2] - heard[3]);
    float cross = 0.5f * (heard[0] - heard[1] - heard[2] + heard[3]);
    put(0, in + sum);
    put(1, in + odd);
    put(2, in + far);
    put(3, in + cross);
  }

  private float diffuse(int index, float in) {
    float[] line = diffusers[index];
    int place = diffuserPlaces[index];
    float late = line[place];
    float kept = in + DIFFUSION * late;
    line[place] = kept;
    diffuserPlaces[index] = place + 1 == line.length ? 0 : place + 1;
    return late - DIFFUSION * kept;
  }

  private void put(int index, float sample) {
    lines[index][places[index]] = sample;
    places[index] = places[index] + 1 == lines[index].length ? 0 : places[index] + 1;
  }

  /** What comes back on the left of what was heard until now. */
  float left() {
    return heard[0] + heard[2];
  }

  /** What comes back on the right. */
  float right() {
    return heard[1] + heard[3];
  }
}
