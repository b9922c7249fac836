package dev.reelmill.narration;

import dev.reelmill.script.Script;

/** Speaks scripts with one voice. */
public final class Narrator {
  private final SpeechEngine engine;
  private final SpeechStore store;

  /** Speaks with an engine whatever is not in the store, and keeps it there. */
  public Narrator(SpeechEngine engine, SpeechStore store) {
    this.engine = engine;
    this.store = store;
  }

  /** The key of a line's speech: a hash of the engine's id and the line. */
  public String key(String line) {
    return SpeechKey.of(engine.id(), line);
  }

  /** Begins to speak a script; nothing is spoken before it is asked for. */
  public Narration speak(Script script) {
    return new Narration(this, script);
  }

  /** A line's speech, spoken now unless it is kept. */
  Speech speech(String line) {
    String key = key(line);
    return store
        .find(key)
        .orElseGet(
            () -> {
              Speech spoken = engine.speak(line);
              store.keep(key, spoken);
              return spoken;
            });
  }
}
