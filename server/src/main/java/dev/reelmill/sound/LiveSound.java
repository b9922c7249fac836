package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.Mood;
import dev.reelmill.script.Script;

/**
 * A film's sound before its last scene is spoken, for those who listen already: the music and the
 * balance of {@link FilmSound}, with a gain that is guessed from the first words. For one thread at
 * a time.
 */
public final class LiveSound {
  /** How loud the music is in pauses against the whole, in LU. */
  private static final double UNDER_TARGET = 7;

  private final MusicBed music;
  private final Ducking ducking = new Ducking();
  private final int scenes;
  private final double targetLufs;
  private final double musicGain;
  private double voiceGain = Double.NaN;
  private double togetherGain = Double.NaN;
  private int done;

  /**
   * Sound for a script's scenes.
   *
   * @param seed as for {@link FilmSound}
   * @param targetLufs what the finished film will have; a guess here
   */
  public LiveSound(Script script, String seed, double targetLufs) {
    boolean voiced = script.scenes().stream().anyMatch(scene -> !scene.lines().isEmpty());
    Mood mood = script.mood();
    this.music = new MusicBed(mood, seed);
    this.scenes = script.scenes().size();
    this.targetLufs = targetLufs;
    this.musicGain =
        Decibels.factor(targetLufs - (voiced ? UNDER_TARGET : 0) - MusicBed.usualLoudness(mood));
  }

  /**
   * The sound of the next scene, exactly as long as the scene.
   *
   * @throws IllegalStateException if all scenes were asked for
   */
  public StereoClip next(SpokenScene scene) {
    if (done == scenes) {
      throw new IllegalStateException("the film has " + scenes + " scenes");
    }
    done++;
    int length = scene.voice().samples().length;
    StereoClip behind =
        music.next(length).times(ducking.next(scene.lines(), length)).times(musicGain);
    if (done == scenes) {
      FilmSound.fadeOut(behind, length);
    }
    StereoClip mix = behind;
    double loudness = LoudnessMeter.integrated(scene.voice());
    if (!Double.isInfinite(loudness)) {
      voiceGain = Double.isNaN(voiceGain) ? Decibels.factor(targetLufs - loudness) : voiceGain;
      mix = StereoClip.of(scene.voice()).times(voiceGain).plus(behind);
    }
    return limited(mix);
  }

  /**
   * A scene's sound on one channel, about as loud there as on two; the first sounding scene decides
   * the gain of all.
   *
   * @param sound of the scenes in their order
   */
  public AudioClip onOneChannel(StereoClip sound) {
    StereoClip together = StereoClip.of(sound.together());
    double loudness = LoudnessMeter.integrated(together);
    if (Double.isNaN(togetherGain) && !Double.isInfinite(loudness)) {
      togetherGain = Decibels.factor(LoudnessMeter.integrated(sound) - loudness);
    }
    double gain = Double.isNaN(togetherGain) ? 1 : togetherGain;
    return new AudioClip(limited(together.times(gain)).left());
  }

  private static StereoClip limited(StereoClip clip) {
    return Limiter.limit(clip, Decibels.factor(Mastering.CEILING));
  }
}
