package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks lines that were read elsewhere, and only those.
 *
 * @param id names who read them, and this very reading
 */
record ReadLines(String id, Map<String, Speech> lines) implements SpeechEngine {
  ReadLines {
    lines = Map.copyOf(lines);
  }

  @Override
  public Speech speak(String line) {
    @Nullable Speech speech = lines.get(line);
    if (speech == null) {
      throw new ReelmillException("speech_failed", true, "\"" + line + "\" was not read");
    }
    return speech;
  }

  @Override
  public void warmUp() {}
}
