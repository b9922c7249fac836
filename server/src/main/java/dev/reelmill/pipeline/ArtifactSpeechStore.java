package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.narration.Speech;
import dev.reelmill.narration.SpeechCodec;
import dev.reelmill.narration.SpeechStore;
import java.util.Optional;

/** Keeps spoken lines among the artifacts. */
final class ArtifactSpeechStore implements SpeechStore {
  private final ArtifactStore artifacts;

  ArtifactSpeechStore(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public Optional<Speech> find(String key) {
    return artifacts.content(key).map(SpeechCodec::decode);
  }

  @Override
  public void keep(String key, Speech speech) {
    artifacts.keep(key, SpeechCodec.encode(speech));
  }
}
