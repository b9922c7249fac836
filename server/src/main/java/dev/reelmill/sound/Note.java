package dev.reelmill.sound;

/**
 * One note of a bar.
 *
 * @param beat when it starts, in beats from the start of the bar
 * @param pitch MIDI pitch, 69 being 440 Hz
 * @param loudness amplitude, 0 to 1
 * @param pan from -1, left, to 1, right
 * @param beats how long it is held, where its timbre can be held
 */
record Note(double beat, Timbre timbre, double pitch, double loudness, double pan, double beats) {

  /** A note in the middle that is not held. */
  Note(double beat, Timbre timbre, double pitch, double loudness) {
    this(beat, timbre, pitch, loudness, 0, 1);
  }
}
