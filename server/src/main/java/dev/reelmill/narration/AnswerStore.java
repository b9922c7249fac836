package dev.reelmill.narration;

import java.util.Optional;

/** Keeps what voices outside answered, as bytes, so that no answer is paid twice. */
public interface AnswerStore {

  /** What was kept under a key, if it is still there. */
  Optional<byte[]> find(String key);

  /** Keeps an answer; where there is one already, that one stays. */
  void keep(String key, byte[] answer);

  /** Drops an answer that was of no use. */
  void remove(String key);
}
