package dev.reelmill.encode;

import java.util.Optional;

/** Keeps encoded scenes, so that none is drawn and encoded twice. Safe for several threads. */
public interface SceneStore {

  /** Keeps nothing. */
  SceneStore NONE =
      new SceneStore() {
        @Override
        public Optional<byte[]> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] scene) {}

        @Override
        public void remove(String key) {}
      };

  /**
   * What was kept under a key, if it is still there.
   *
   * @param key SHA-256 in hex of everything that decides the scene's bytes
   */
  Optional<byte[]> find(String key);

  /** Keeps a scene; what is under a key already is the same. */
  void keep(String key, byte[] scene);

  /** Forgets a scene that was found damaged. */
  void remove(String key);
}
