package dev.reelmill.app;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.pipeline.FilmMaker;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.topic.TopicFilms;
import java.nio.file.Path;
import java.time.InstantSource;

/** What films are made with in this process. */
record FilmTools(ArtifactStore artifacts, SpeechEngine voice, FilmMaker maker) {
  private static final long ARTIFACT_BYTES = 5L << 30;

  /** Tools that keep stages' results in a folder, which other processes may share. */
  static FilmTools in(Path folder) {
    ArtifactStore artifacts = artifacts(folder);
    SpeechEngines voices = new SpeechEngines();
    FilmMaker maker =
        new FilmMaker(new LocalWriter(new TopicFilms()), voices, new LibavEncoder(), artifacts);
    return new FilmTools(artifacts, voices.forVoice(null), maker);
  }

  /** Only the stages' results in a folder. */
  static ArtifactStore artifacts(Path folder) {
    return new ArtifactStore(folder, ARTIFACT_BYTES, InstantSource.system());
  }

  /** The folder of a home's artifacts. */
  static Path folder(Path home) {
    return home.toAbsolutePath().normalize().resolve("artifacts");
  }
}
