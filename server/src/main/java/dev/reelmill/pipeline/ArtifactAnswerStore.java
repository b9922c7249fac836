package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.narration.AnswerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps what voices outside answered among the artifacts. */
record ArtifactAnswerStore(ArtifactStore artifacts) implements AnswerStore {

  @Override
  public Optional<byte[]> find(String key) {
    return artifacts.find(key).map(ArtifactAnswerStore::read);
  }

  private static byte[] read(Path kept) {
    try {
      return Files.readAllBytes(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
