package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** A way to sound a note. Every note starts and ends in silence, without a step. */
enum Timbre {
  /** Soft strings that swell and fade. */
  PAD {
    @Override
    float[] sound(double pitch, double seconds) {
      float[] note = new float[samples(seconds + 1.3)];
      int step = Wave.step(Wave.hertz(pitch));
      int phase = (int) (pitch * 0x1p29); // no two notes of a chord start alike
      for (int i = 0; i < note.length; i++, phase += step) {
        note[i] = STRINGS.at(phase);
      }
      return Envelope.swell(note, samples(0.5), samples(1.3));
    }
  },

  /** An electric piano: frequency modulation that mellows while the note fades. */
  KEYS {
    @Override
    float[] sound(double pitch, double seconds) {
      float[] note = new float[samples(2.4)];
      int step = Wave.step(Wave.hertz(pitch));
      double bright = 0.16;
      double loud = 1;
      int phase = 0;
      for (int i = 0; i < note.length; i++, phase += step) {
        float bend = Wave.SINE.at(phase);
        int bent = phase + (int) (long) (bend * bright * 0x1p32);
        note[i] = (float) (loud * (Wave.SINE.at(bent) + 0.05 * bright * Wave.SINE.at(7 * phase)));
        bright *= FADE_300_MS;
        loud *= FADE_900_MS;
      }
      return Envelope.swell(note, samples(0.006), samples(0.3));
    }
  },

  /** A wooden bar struck with a soft mallet. */
  MALLET {
    @Override
    float[] sound(double pitch, double seconds) {
      float[] note = new float[samples(1.2)];
      int step = Wave.step(Wave.hertz(pitch));
      double body = 1;
      double wood = 0.22;
      int phase = 0;
      for (int i = 0; i < note.length; i++, phase += step) {
        note[i] = (float) (body * Wave.SINE.at(phase) + wood * Wave.SINE.at(4 * phase));
        body *= FADE_300_MS;
        wood *= FADE_60_MS;
      }
      return Envelope.swell(note, samples(0.003), samples(0.2));
    }
  },

  /** A plucked string; Karplus and Strong, Computer Music Journal 7(2), 1983. */
  PLUCK {
    @Override
    float[] sound(double pitch, double seconds) {
      return PluckedString.sound(Wave.hertz(pitch), samples(1.3));
    }
  },

  /** A round bass. */
  BASS {
    @Override
    float[] sound(double pitch, double seconds) {
      float[] note = new float[samples(seconds)];
      int step = Wave.step(Wave.hertz(pitch));
      double loud = 1;
      int phase = 0;
      for (int i = 0; i < note.length; i++, phase += step) {
        note[i] = (float) (loud * ROUND.at(phase));
        loud *= FADE_900_MS;
      }
      return Envelope.swell(note, samples(0.012), samples(0.08));
    }
  },

  /** A soft bass drum; the pitch is that to which it falls. */
  KICK {
    @Override
    float[] sound(double pitch, double seconds) {
      float[] note = new float[samples(0.4)];
      double bend = 1.6;
      double loud = 1;
      int phase = 0;
      int step = Wave.step(Wave.hertz(pitch));
      for (int i = 0; i < note.length; i++) {
        note[i] = (float) (loud * Wave.SINE.at(phase));
        phase += (int) (step * (1 + bend));
        bend *= FADE_30_MS;
        loud *= FADE_120_MS;
      }
      return Envelope.swell(note, samples(0.004), samples(0.15));
    }
  },

  /** Sand in an egg. */
  SHAKER {
    @Override
    float[] sound(double pitch, double seconds) {
      return Envelope.swell(
          Noise.band(samples(0.11), 6500, 0.9, FADE_30_MS), samples(0.018), samples(0.05));
    }
  },

  /** Fingers snapped in a room. */
  SNAP {
    @Override
    float[] sound(double pitch, double seconds) {
      return Envelope.swell(
          Noise.band(samples(0.22), 1900, 1.6, FADE_30_MS), samples(0.003), samples(0.1));
    }
  };

  private static final Wave STRINGS = new Wave(1, 0.42, 0.22, 0.1, 0.06, 0.03);
  private static final Wave ROUND = new Wave(1, 0.4, 0.14, 0.05);

  /** Factors from one sample to the next; what is left after the time is 1/e. */
  private static final double FADE_30_MS = fade(0.03);

  private static final double FADE_60_MS = fade(0.06);
  private static final double FADE_120_MS = fade(0.12);
  private static final double FADE_300_MS = fade(0.3);
  private static final double FADE_900_MS = fade(0.9);

  /**
   * A note on one channel with an amplitude of about 1.
   *
   * @param pitch MIDI pitch, 69 being 440 Hz; of no meaning to noises
   * @param seconds how long it is held, where it can be held
   */
  abstract float[] sound(double pitch, double seconds);

  private static double fade(double seconds) {
    return StrictMath.exp(-1 / (seconds * AudioClip.SAMPLE_RATE));
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * AudioClip.SAMPLE_RATE);
  }
}
