package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.narration.AnswerStore;
import java.util.Optional;

/** Keeps what voices outside answered among the artifacts. */
record ArtifactAnswerStore(ArtifactStore artifacts) implements AnswerStore {

  @Override
  public Optional<byte[]> find(String key) {
    return artifacts.content(key);
  }

  @Override
  public void keep(String key, byte[] answer) {
    artifacts.keep(key, answer);
  }

  @Override
  public void remove(String key) {
    artifacts.remove(key);
  }
}
