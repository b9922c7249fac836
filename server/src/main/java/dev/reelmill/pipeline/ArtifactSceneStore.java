package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.encode.SceneStore;
import java.util.Optional;

/** Keeps encoded scenes among the artifacts. */
final class ArtifactSceneStore implements SceneStore {
  private final ArtifactStore artifacts;

  ArtifactSceneStore(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public Optional<byte[]> find(String key) {
    return artifacts.content(key);
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
