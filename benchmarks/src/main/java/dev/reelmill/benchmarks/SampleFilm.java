package dev.reelmill.benchmarks;

import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.script.Script;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The film that is measured: the sample board's first posting, cut to about 20 s.
 *
 * @param writer writes its script without taking time
 * @param spoken its scenes
 */
record SampleFilm(Brief brief, TwentySeconds writer, Script script, List<SpokenScene> spoken) {
  static final FilmFormat FORMAT = new FilmFormat(720, 1280, 30);

  /** One look, whatever the engine would choose. */
  private static final BriefOptions OPTIONS =
      new BriefOptions(AspectRatio.PORTRAIT, Quality.STANDARD, "midnight", null, "en");

  /** Writes and speaks it now. */
  static SampleFilm with(SpeechEngines voices) throws Exception {
    return with(voices, posting());
  }

  /** The same of another brief. */
  static SampleFilm with(SpeechEngines voices, Brief brief) {
    TwentySeconds writer = new TwentySeconds(voices, brief);
    Script script = writer.write(brief);
    return new SampleFilm(brief, writer, script, writer.spoken(script));
  }

  private static PostingBrief posting() throws Exception {
    try (InputStream board =
        Objects.requireNonNull(SampleFilm.class.getResourceAsStream("/sample/board.json"))) {
      return BoardFile.parse(board.readAllBytes(), "sample").postings().getFirst().toBrief(OPTIONS);
    }
  }

  double seconds() {
    return spoken.stream().mapToDouble(SpokenScene::seconds).sum();
  }

  /** The pictures of a scene, to be closed by the caller. */
  FrameSource frames(int scene) {
    String template = Film.templateId(brief.options(), BriefCodec.toJson(brief));
    SceneSetting setting =
        new SceneSetting(scene, spoken.size(), Film.tag(script), FORMAT, template);
    return Film.scene(script.scenes().get(scene), spoken.get(scene), setting);
  }
}
