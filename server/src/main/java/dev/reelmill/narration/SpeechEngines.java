package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The speech engines of this installation by the names of their voices. */
public final class SpeechEngines {
  private final MarySpeech mary = new MarySpeech(MarySpeech.DEFAULT_VOICE);

  /** The voices that may be asked for; the first is the default. */
  public List<String> voices() {
    return List.of(MarySpeech.DEFAULT_VOICE);
  }

  /**
   * The engine that speaks with a voice.
   *
   * @param voice its name, or null for the default voice
   * @throws ReelmillException {@code unknown_voice} if there is no such voice
   */
  public SpeechEngine forVoice(@Nullable String voice) {
    if (voice == null || voice.equals(MarySpeech.DEFAULT_VOICE)) {
      return mary;
    }
    throw new ReelmillException(
        "unknown_voice",
        false,
        "Unknown voice \"" + voice + "\". Known voices: " + String.join(", ", voices()));
  }
}
