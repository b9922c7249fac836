package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilmManifest;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.sound.Mastering;
import java.nio.file.Path;
import java.util.Optional;

/** Draws and encodes a film, or finds it encoded. */
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
   * @param voiceId names the engine that spoke; with the script it decides the voiceover
   * @param templateId the look
   */
  EncodedFilm run(
      Script script,
      Voiceover voiceover,
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
    AudioClip sound = Mastering.master(voiceover.audio(), Mastering.TARGET_LUFS);
    try (FrameSource frames = Film.compose(script, voiceover, format, templateId)) {
      return encode(key, frames, sound, new SceneProgress(film, voiceover));
    }
  }

  private EncodedFilm encode(
      String key, FrameSource frames, AudioClip sound, SceneProgress progress)
      throws InterruptedException {
    EncodingLadder ladder = EncodingLadder.standard(frames.width(), frames.height());
    Path work = artifacts.newWorkDirectory();
    try {
      EncodedFilmManifest.write(encoder.encode(frames, sound, ladder, work, progress), work);
      return EncodedFilmManifest.read(artifacts.keep(key, work))
          .orElseThrow(
              () ->
                  new ReelmillException("encode_failed", true, "the encoding was not kept whole"));
    } finally {
      artifacts.discard(work);
    }
  }
}
