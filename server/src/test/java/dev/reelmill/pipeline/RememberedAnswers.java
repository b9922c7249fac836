package dev.reelmill.pipeline;

import dev.reelmill.narration.AnswerStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps answers in memory. */
final class RememberedAnswers implements AnswerStore {
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<byte[]> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void keep(String key, byte[] answer) {
    kept.putIfAbsent(key, answer);
  }

  @Override
  public void remove(String key) {
    kept.remove(key);
  }
}
