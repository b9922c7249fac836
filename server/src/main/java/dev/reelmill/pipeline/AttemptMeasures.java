package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.publish.Upload;
import java.util.HashMap;
import java.util.Map;

/** Numbers about an attempt that made and stored a film, from when this object was made. */
final class AttemptMeasures {
  private final FilmMaker maker;
  private final ArtifactStore.Lookups before;

  AttemptMeasures(FilmMaker maker) {
    this.maker = maker;
    this.before = maker.lookups();
  }

  /**
   * By name: the film's length and size, what was stored, how often a stage's result was there, the
   * tier of its pictures ({@code tier motion}) and what it fell from ({@code fall script
   * provider_budget}).
   */
  Map<String, Double> of(FilmPackage film, Upload upload) {
    ArtifactStore.Lookups now = maker.lookups();
    Map<String, Double> measures =
        new HashMap<>(
            Map.of(
                "video_seconds",
                film.film().seconds(),
                "video_bytes",
                (double) upload.bytes(),
                "stored_objects",
                (double) upload.objects(),
                "artifacts_found",
                (double) now.found() - before.found(),
                "artifacts_missed",
                (double) now.missed() - before.missed()));
    measures.put("tier " + film.making().tier(), 1.0);
    for (FilmPackage.Fall fall : film.making().falls()) {
      measures.merge("fall " + fall.part() + " " + fall.code(), 1.0, Double::sum);
    }
    return measures;
  }
}
