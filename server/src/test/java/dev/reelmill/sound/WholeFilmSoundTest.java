package dev.reelmill.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Persona;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.encode.SoundQuality;
import dev.reelmill.narration.SpokenFilm;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.topic.TopicFilms;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sound of whole films from their briefs, as it is delivered. */
class WholeFilmSoundTest {
  private static final LocalWriter WRITER = new LocalWriter(new TopicFilms());

  @TempDir private Path directory;

  static Stream<Brief> briefs() {
    return Stream.of(
        prompt("Solar power", Style.FUN, 1),
        prompt("Bees", Style.CALM, 1),
        prompt("Bees", Style.CALM, 2),
        prompt("Why bees matter", Style.FUN, 3),
        prompt("Rain", Style.CALM, 3),
        prompt("Trees cool cities. Birds nest in them.", Style.CALM, 7),
        prompt("How to make tea: boil water, add leaves, wait, pour.", Style.FUN, 9),
        prompt("Snow over a quiet town", Style.BACKGROUND, 2),
        prompt("Snow over a quiet town", Style.BACKGROUND, 5),
        new DreamBrief(
            "The sea",
            "I fell into the sea. A whale carried me home. Then I woke up.",
            Style.CALM,
            BriefOptions.DEFAULT),
        new TopicBrief(Persona.VARIABLE_INCOME, Topic.CASH_BUFFER, BriefOptions.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void isAsLoudAsItShallBeAndDoesNotClick(Brief brief) throws Exception {
    Script script = WRITER.write(brief);
    List<SpokenScene> spoken = SpokenFilm.of(script);
    double wanted = background(brief) ? Mastering.BACKGROUND_LUFS : Mastering.TARGET_LUFS;
    StereoClip film = FilmSound.master(spoken, script.mood(), script.title(), wanted);
    assertThat(LoudnessMeter.integrated(film)).isCloseTo(wanted, within(0.1));
    for (SoundQuality quality : SoundQuality.values()) {
      HeardSound heard = HeardSound.of(film, quality, directory);
      assertThat(heard.loudness()).as("%s", quality).isCloseTo(wanted, within(0.5));
      assertThat(heard.truePeak()).as("%s", quality).isLessThanOrEqualTo(-1.5);
    }
    int border = 0;
    for (SpokenScene scene : spoken.subList(0, spoken.size() - 1)) {
      border += scene.voice().samples().length;
      assertThat(bend(film.left(), border - 240, border + 240))
          .as("the sharpest bend at a border against those nearby")
          .isLessThan(2 * bend(film.left(), border - 24_000, border + 24_000, border) + 1e-3);
    }
  }

  /** The sharpest bend of a curve. */
  private static double bend(float[] samples, int from, int to) {
    double sharpest = 0;
    for (int i = Math.max(1, from); i < Math.min(samples.length - 1, to); i++) {
      sharpest = Math.max(sharpest, Math.abs(samples[i - 1] - 2 * samples[i] + samples[i + 1]));
    }
    return sharpest;
  }

  /** The same, but for 10 ms on both sides of a sample. */
  private static double bend(float[] samples, int from, int to, int except) {
    return Math.max(bend(samples, from, except - 480), bend(samples, except + 480, to));
  }

  private static boolean background(Brief brief) {
    return brief instanceof PromptBrief prompt && prompt.style() == Style.BACKGROUND;
  }

  private static PromptBrief prompt(String text, Style style, int seconds) {
    return new PromptBrief(text, style, seconds, BriefOptions.DEFAULT);
  }
}
