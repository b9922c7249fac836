package dev.reelmill.narration;

import java.util.List;

/**
 * How a scene takes its share of a film of fixed length: pauses give way first, then the voice.
 *
 * @param speed of the voice; 1 is as spoken
 * @param pause factor on the pauses
 * @param seconds the scene's length
 */
record Fitting(double speed, double pause, double seconds) {
  /** The voice is never faster than this. */
  static final double FASTEST = 1.15;

  private static final double SLOWEST = 1 / 1.08;

  /** Pauses are not cut below this share while the voice can still be faster. */
  private static final double SHORTEST_PAUSE = 0.35;

  /**
   * What a scene takes when nothing presses.
   *
   * @param voice seconds of speech
   * @param pauses seconds around and between lines
   * @param least seconds that the scene lasts at least
   */
  record Need(double voice, double pauses, double least) {

    double natural() {
      return Math.max(voice + pauses, least);
    }

    /** Pauses with what is held beyond them. */
    double silence() {
      return natural() - voice;
    }
  }

  /** A scene that may take as long as it wants. */
  static Fitting free(Need scene) {
    return new Fitting(1, 1, scene.natural());
  }

  /**
   * Whether scenes do not fit, however short the pauses and fast the voice.
   *
   * @param room seconds for all of them
   */
  static boolean overflows(List<Need> scenes, double room) {
    return voice(scenes) / FASTEST + SHORTEST_PAUSE * silence(scenes) > room;
  }

  /**
   * Fits the first of the scenes that are left into its share of the room that is left.
   *
   * @param room seconds for all of them
   */
  static Fitting first(List<Need> scenes, double room) {
    double voice = voice(scenes);
    double silence = silence(scenes);
    Need scene = scenes.getFirst();
    double loose = room - voice - silence;
    if (loose >= 0) {
      double calm = voice == 0 ? 0 : (loose - silence) / (4 * voice);
      double speed = Math.clamp(1 / (1 + Math.max(0, calm)), SLOWEST, 1);
      double share = (scene.voice() / speed + scene.silence()) / (voice / speed + silence);
      return of(scene, speed, room * share);
    }
    double quiet = Math.max(room - voice, SHORTEST_PAUSE * silence);
    double speed = Math.clamp(voice / Math.max(room - quiet, 0.01), 1, FASTEST);
    double cut = silence == 0 ? 1 : Math.max(0, room - voice / speed) / silence;
    return of(scene, speed, scene.voice() / speed + cut * scene.silence());
  }

  private static Fitting of(Need scene, double speed, double seconds) {
    double rest = Math.max(0, seconds - scene.voice() / speed);
    return new Fitting(speed, scene.pauses() == 0 ? 1 : rest / scene.pauses(), seconds);
  }

  private static double voice(List<Need> scenes) {
    return scenes.stream().mapToDouble(Need::voice).sum();
  }

  private static double silence(List<Need> scenes) {
    return scenes.stream().mapToDouble(Need::silence).sum();
  }
}
