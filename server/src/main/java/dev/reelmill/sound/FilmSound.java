package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.script.Mood;
import java.util.List;

/** A film's finished sound: its voice over music that steps back for it. */
public final class FilmSound {
  /** How much softer the music is in pauses than the voice, in LU, in a film full of voice. */
  private static final double UNDER_VOICE = 8;

  private static final int FADE_OUT = AudioClip.SAMPLE_RATE * 3 / 2;

  private FilmSound() {}

  /**
   * Mixes and masters. The same scenes, mood and seed give the same samples on every processor.
   *
   * @param spoken all scenes of the film; without any line the film has music only
   * @param seed chooses the music within the mood
   * @param targetLufs integrated loudness of the whole, see {@link Mastering}
   * @return exactly as long as the scenes
   */
  public static StereoClip master(
      List<SpokenScene> spoken, Mood mood, String seed, double targetLufs) {
    Voiceover voiceover = Voiceover.of(spoken);
    AudioClip voice = voiceover.audio();
    int length = voice.samples().length;
    StereoClip music = new MusicBed(mood, seed).next(length);
    fadeOut(music, length);
    double spokenLoudness = LoudnessMeter.integrated(voice);
    if (Double.isInfinite(spokenLoudness)) {
      return Mastering.master(music, targetLufs);
    }
    List<NarratedLine> lines =
        voiceover.scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
    double gain =
        spokenLoudness - underVoice(lines, voice.seconds()) - LoudnessMeter.integrated(music);
    StereoClip behind = music.times(new Ducking().next(lines, length)).times(Decibels.factor(gain));
    return Mastering.master(StereoClip.of(voice).plus(behind), targetLufs);
  }

  /** A film with few words lives on its music. */
  private static double underVoice(List<NarratedLine> lines, double seconds) {
    double said = lines.stream().mapToDouble(line -> line.end() - line.start()).sum();
    return UNDER_VOICE * (0.5 + 0.5 * Math.min(1, said / seconds));
  }

  /** Lets the end of the music go; the last sample is silent. */
  static void fadeOut(StereoClip music, int length) {
    int fade = Math.min(FADE_OUT, length / 4);
    Envelope.swell(music.left(), 0, fade);
    Envelope.swell(music.right(), 0, fade);
  }
}
