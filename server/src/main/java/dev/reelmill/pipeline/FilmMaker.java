package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.composition.Captions;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.WebVtt;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.narration.Narration;
import dev.reelmill.narration.Narrator;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.script.ScriptWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a film of a brief: script, voiceover, composition, encoding.
 *
 * <p>Every stage's result is kept under the hash of its inputs, so that making the same film again,
 * after an error or a crash, goes on where the last attempt stopped. The same brief gives the same
 * bytes.
 */
public final class FilmMaker {
  static final int FRAMES_PER_SECOND = 30;

  private final ScriptWriter writer;
  private final SpeechEngines voices;
  private final FilmEncoder encoder;
  private final ArtifactStore artifacts;

  /** A maker that keeps its stages' results in the given store. */
  public FilmMaker(
      ScriptWriter writer, SpeechEngines voices, FilmEncoder encoder, ArtifactStore artifacts) {
    this.writer = writer;
    this.voices = voices;
    this.encoder = encoder;
    this.artifacts = artifacts;
  }

  /**
   * Makes the film, or finds it made.
   *
   * @throws dev.reelmill.brief.ReelmillException when a stage fails, with its code
   * @throws InterruptedException when the thread is interrupted; what was finished until then stays
   *     kept
   */
  public FilmPackage make(Brief brief, StageProgress progress) throws InterruptedException {
    FilmProgress film = new FilmProgress(progress);
    String seed = BriefCodec.toJson(brief);
    SpeechEngine voice = voices.forVoice(brief.options().voice());
    String templateId = Film.templateId(brief.options(), seed);
    film.enter(Stage.SCRIPT);
    Script script = script(brief);
    film.enter(Stage.VOICEOVER);
    List<SpokenScene> spoken = speak(voice, script);
    film.enter(Stage.ENCODE);
    EncodedFilm encoded =
        new EncodeStage(encoder, artifacts)
            .run(script, spoken, voice.id(), format(brief.options()), templateId, film);
    String captions = WebVtt.write(Captions.cues(Voiceover.of(spoken)));
    return new FilmPackage(
        encoded,
        captions,
        script.title(),
        templateId,
        script.scenes().size(),
        "reelmill " + EngineVersion.CURRENT + ", " + voice.id() + ", " + encoder.id());
  }

  private List<SpokenScene> speak(SpeechEngine voice, Script script) {
    Narration narration = new Narrator(voice, new ArtifactSpeechStore(artifacts)).speak(script);
    List<SpokenScene> scenes = new ArrayList<>();
    while (narration.hasNext()) {
      scenes.add(narration.next());
    }
    return scenes;
  }

  private Script script(Brief brief) {
    String key = StageKeys.of(Stage.SCRIPT, writer.id(), BriefCodec.toJson(brief));
    Optional<Path> kept = artifacts.find(key);
    if (kept.isPresent()) {
      return ScriptCodec.fromJson(text(kept.get()));
    }
    Script script = writer.write(brief);
    artifacts.keep(key, ScriptCodec.toJson(script).getBytes(StandardCharsets.UTF_8));
    return script;
  }

  private static FilmFormat format(BriefOptions options) {
    int side = options.quality().shortSide();
    return new FilmFormat(
        options.aspectRatio().widthFor(side),
        options.aspectRatio().heightFor(side),
        FRAMES_PER_SECOND);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
