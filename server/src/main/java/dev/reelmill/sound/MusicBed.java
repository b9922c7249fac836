package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;
import dev.reelmill.script.Mood;
import java.util.HashMap;
import java.util.Map;

/**
 * Music without an end under a film, played as it is asked for: the same from the same mood and
 * seed, however it is cut. It starts out of silence within half a second.
 */
final class MusicBed {
  private static final int BEATS = 4;
  private static final int LONGEST_NOTE = 6 * AudioClip.SAMPLE_RATE;
  private static final int FADE_IN = AudioClip.SAMPLE_RATE / 2;
  private static final float REVERB = 0.3f;

  private final Band band;
  private final int beatSamples;
  private final Map<Sounded, float[]> sounds = new HashMap<>();
  private final Reverb reverb;
  private final Biquad leftFloor = Biquad.highPass(40);
  private final Biquad rightFloor = Biquad.highPass(40);
  private final float[] left;
  private final float[] right;
  private int bar;
  private int taken;
  private long played;

  /** What a note's sound hangs on. */
  private record Sounded(Timbre timbre, double pitch, double beats) {}

  MusicBed(Mood mood, String seed) {
    Tune tune = Tune.of(mood, seed);
    this.band = Band.of(mood, tune);
    this.beatSamples = (int) Math.round(60 * AudioClip.SAMPLE_RATE / tune.beatsPerMinute());
    this.reverb =
        new Reverb(
            switch (mood) {
              case CALM -> 2.4;
              case DARK -> 3.2;
              case FOCUS -> 1.8;
              case FUN -> 1.1;
            });
    this.left = new float[BEATS * beatSamples + LONGEST_NOTE];
    this.right = new float[left.length];
    this.taken = BEATS * beatSamples;
  }

  /** Loudness of music in a mood, whatever its seed, within about 1.5 LU. */
  static double usualLoudness(Mood mood) {
    return switch (mood) {
      case CALM, DARK -> -15.5;
      case FUN -> -17.5;
      case FOCUS -> -17;
    };
  }

  /** The music's next samples. */
  StereoClip next(int length) {
    float[] nextLeft = new float[length];
    float[] nextRight = new float[length];
    for (int i = 0; i < length; i++) {
      if (taken == BEATS * beatSamples) {
        playBar();
      }
      reverb.hear(0.5f * (left[taken] + right[taken]));
      float come = played < FADE_IN ? Envelope.smooth(played / (float) FADE_IN) : 1;
      nextLeft[i] = come * (float) leftFloor.next(left[taken] + REVERB * reverb.left());
      nextRight[i] = come * (float) rightFloor.next(right[taken] + REVERB * reverb.right());
      taken++;
      played++;
    }
    return new StereoClip(nextLeft, nextRight);
  }

  private void playBar() {
    if (bar > 0) {
      shift(left);
      shift(right);
    }
    for (Note note : band.bar(bar)) {
      float[] sound =
          sounds.computeIfAbsent(
              new Sounded(note.timbre(), note.pitch(), note.beats()),
              s -> s.timbre().sound(s.pitch(), s.beats() * beatSamples / AudioClip.SAMPLE_RATE));
      float toLeft = (float) (note.loudness() * Math.sqrt((1 - note.pan()) / 2));
      float toRight = (float) (note.loudness() * Math.sqrt((1 + note.pan()) / 2));
      int start = (int) Math.round(note.beat() * beatSamples);
      for (int i = 0; i < sound.length; i++) {
        left[start + i] += toLeft * sound[i];
        right[start + i] += toRight * sound[i];
      }
    }
    bar++;
    taken = 0;
  }

  private void shift(float[] samples) {
    int barSamples = BEATS * beatSamples;
    System.arraycopy(samples, barSamples, samples, 0, samples.length - barSamples);
    java.util.Arrays.fill(samples, samples.length - barSamples, samples.length, 0);
  }
}
