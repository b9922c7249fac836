package dev.reelmill.narration;

import java.util.Optional;

/** Keeps spoken lines, so that no line is spoken twice. */
public interface SpeechStore {

  /** Keeps nothing. */
  SpeechStore NONE =
      new SpeechStore() {
        @Override
        public Optional<Speech> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Speech speech) {}
      };

  /** What was kept under a key, if it is still there. */
  Optional<Speech> find(String key);

  /** Keeps a line's speech; what is under a key already is the same. */
  void keep(String key, Speech speech);
}
