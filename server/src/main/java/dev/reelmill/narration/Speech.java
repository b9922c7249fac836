package dev.reelmill.narration;

import java.util.List;

/**
 * One spoken line.
 *
 * @param audio the sound, without silence of more than 50 ms around it
 * @param words every word of the line as written, in order, with times from the start of the audio
 */
public record Speech(AudioClip audio, List<WordTiming> words) {
  public Speech {
    words = List.copyOf(words);
  }
}
