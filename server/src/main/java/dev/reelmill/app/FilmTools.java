package dev.reelmill.app;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.pipeline.FilmMaker;
import dev.reelmill.pipeline.OutsideHelp;
import dev.reelmill.pipeline.WarmUp;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.ScriptWriter;
import dev.reelmill.topic.TopicFilms;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What films are made with in this process. */
record FilmTools(
    ArtifactStore artifacts,
    ScriptWriter writer,
    SpeechEngines voices,
    FilmEncoder encoder,
    FilmMaker maker) {
  private static final Logger LOG = LoggerFactory.getLogger(FilmTools.class);
  private static final long ARTIFACT_BYTES = 5L << 30;

  /**
   * Tools that keep stages' results in a folder, which other processes may share. What dead
   * processes left half made there goes.
   *
   * @param encoderThreads 1 or 2
   */
  static FilmTools in(Path folder, int encoderThreads) {
    return in(folder, encoderThreads, Optional.empty());
  }

  /** The same with the help of outside models. */
  static FilmTools in(Path folder, int encoderThreads, Optional<OutsideModels> outside) {
    ArtifactStore artifacts = artifacts(folder);
    artifacts.clearWork();
    LocalWriter writer = new LocalWriter(new TopicFilms());
    SpeechEngines voices = new SpeechEngines(voicesBeside(folder));
    LibavEncoder encoder = new LibavEncoder(encoderThreads);
    OutsideHelp help =
        outside.map(models -> models.help(writer, artifacts)).orElse(OutsideHelp.NONE);
    FilmMaker maker = new FilmMaker(writer, voices, encoder, artifacts, FilmMaker.PAINTERS, help);
    return new FilmTools(artifacts, writer, voices, encoder, maker);
  }

  /** The usual voice. */
  SpeechEngine voice() {
    return voices.forVoice(null);
  }

  /**
   * Lets the first film be made as quickly as later ones. What goes wrong here will go wrong in a
   * film, too, and is told there.
   */
  void warmUp() throws InterruptedException {
    try {
      voice().warmUp();
      WarmUp.run(writer, voices, encoder, artifacts);
    } catch (RuntimeException cold) {
      LOG.warn("The worker begins without a warm-up: {}", cold.getMessage());
    }
  }

  /** The folder of voices beside a folder of artifacts. */
  static Path voicesBeside(Path folder) {
    return folder.resolveSibling("voices");
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
