package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilmManifest;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.sound.Mastering;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws and encodes a film scene by scene, or finds it, or some of its scenes, encoded. */
final class EncodeStage {
  private final FilmEncoder encoder;
  private final ArtifactStore artifacts;

  EncodeStage(FilmEncoder encoder, ArtifactStore artifacts) {
    this.encoder = encoder;
    this.artifacts = artifacts;
  }

  /**
   * The encoded film.
   *
   * @param spoken the script's scenes
   * @param voiceId names the engine that spoke; with the script it decides the voiceover
   * @param templateId the look
   */
  EncodedFilm run(
      Script script,
      List<SpokenScene> spoken,
      String voiceId,
      FilmFormat format,
      String templateId,
      FilmProgress film)
      throws InterruptedException {
    String key =
        StageKeys.of(
            Stage.ENCODE,
            ScriptCodec.toJson(script),
            voiceId,
            format.toString(),
            templateId,
            encoder.id());
    Optional<EncodedFilm> kept = artifacts.find(key).flatMap(EncodedFilmManifest::read);
    if (kept.isPresent()) {
      return kept.get();
    }
    artifacts.remove(key); // there, but not whole
    Path work = artifacts.newWorkDirectory();
    try {
      EncodedFilm encoded = encode(script, spoken, format, templateId, work, film);
      EncodedFilmManifest.write(encoded, work);
      return EncodedFilmManifest.read(artifacts.keep(key, work))
          .orElseThrow(
              () ->
                  new ReelmillException("encode_failed", true, "the encoding was not kept whole"));
    } finally {
      artifacts.discard(work);
    }
  }

  private EncodedFilm encode(
      Script script,
      List<SpokenScene> spoken,
      FilmFormat format,
      String templateId,
      Path work,
      FilmProgress film)
      throws InterruptedException {
    int width = format.width();
    int height = format.height();
    FilmShape shape =
        new FilmShape(width, height, format.framesPerSecond(), EncodingLadder.of(width, height));
    SceneProgress progress = new SceneProgress(film, spoken);
    try (EncodingSession session =
        encoder.open(shape, new ArtifactSceneStore(artifacts), work, progress)) {
      AudioClip voice = Voiceover.of(spoken).audio();
      float[] sound = Mastering.master(voice, Mastering.TARGET_LUFS).samples();
      session.sound(sound, sound);
      for (int i = 0; i < spoken.size(); i++) {
        ScriptScene scene = script.scenes().get(i);
        SpokenScene said = spoken.get(i);
        SceneSetting setting =
            new SceneSetting(i, spoken.size(), Film.tag(script), format, templateId);
        String inputs =
            String.join("\0", scene.toString(), said.lines().toString(), setting.toString());
        session.scene(inputs, said.frames(), () -> Film.scene(scene, said, setting));
      }
      return session.finish();
    }
  }
}
