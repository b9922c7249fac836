package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.encode.SceneStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps encoded scenes among the artifacts. */
final class ArtifactSceneStore implements SceneStore {
  private final ArtifactStore artifacts;

  ArtifactSceneStore(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public Optional<byte[]> find(String key) {
    return artifacts.find(key).map(ArtifactSceneStore::read);
  }

  private static byte[] read(Path kept) {
    try {
      return Files.readAllBytes(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(String key, byte[] scene) {
    artifacts.keep(key, scene);
  }

  @Override
  public void remove(String key) {
    artifacts.remove(key);
  }
}
