package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Persona;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.composition.CaptionCue;
import dev.reelmill.composition.CaptionPage;
import dev.reelmill.composition.Captions;
import dev.reelmill.composition.StrictWebVtt;
import dev.reelmill.composition.WebVtt;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.topic.TopicFilms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The captions of whole films against a second pair of ears: the forced aligner. */
class SpokenCaptionsTest {
  private static final double RATE = SpokenScene.FRAMES_PER_SECOND;
  private static final LocalWriter WRITER = new LocalWriter(new TopicFilms());

  /** As long as its words, stretched, and pressed into its time. */
  private static final List<Script> FILMS =
      List.of(
          WRITER.write(
              new DreamBrief(
                  "The lighthouse",
                  "I stood on a lighthouse above the clouds. Whales swam past the windows."
                      + " They sang about 12 lost ships. Then the light went out.",
                  Style.CALM,
                  BriefOptions.DEFAULT)),
          WRITER.write(
              new PromptBrief(
                  "Trees cool cities. A grown tree drinks 400 litres a day. Its shade saves power."
                      + " Birds nest in it. Children climb it. Plant one this year!",
                  Style.FUN,
                  14,
                  BriefOptions.DEFAULT)),
          WRITER.write(
              new TopicBrief(
                  Persona.HIGH_UTILIZATION, Topic.CREDIT_UTILIZATION, BriefOptions.DEFAULT)));

  @Test
  void theMarkedWordIsTheOneThatIsHeard() {
    List<Double> errors = new ArrayList<>();
    for (Script film : FILMS) {
      for (SpokenScene scene : SpokenFilm.of(film)) {
        Iterator<WordTiming> marked =
            Captions.pages(scene.lines(), scene.seconds()).stream()
                .map(CaptionPage::words)
                .flatMap(List::stream)
                .iterator();
        for (NarratedLine line : scene.lines()) {
          heard(scene, line).forEach(word -> errors.add(markedLate(marked.next(), word)));
        }
        assertThat(marked.hasNext()).isFalse();
      }
    }
    errors.sort(null);
    assertThat(errors).hasSizeGreaterThan(70);
    double worst = errors.get((int) (errors.size() * 0.95));
    assertThat(worst).as("seconds, of 95 in 100 words").isLessThanOrEqualTo(0.08);
    assertThat(errors.getLast()).as("seconds, of every word").isLessThanOrEqualTo(0.12);
  }

  /** Seconds between what is heard and the first picture with the mark. */
  private static double markedLate(WordTiming marked, WordTiming heard) {
    assertThat(marked.text()).isEqualTo(heard.text());
    return Math.abs(Math.ceil(marked.start() * RATE - 1e-9) / RATE - heard.start());
  }

  /** The words of a line where the aligner finds them in the scene's own sound. */
  private static List<WordTiming> heard(SpokenScene scene, NarratedLine line) {
    int from = (int) Math.round(line.start() * AudioClip.SAMPLE_RATE);
    int to = (int) Math.round(line.end() * AudioClip.SAMPLE_RATE);
    AudioClip clip = new AudioClip(Arrays.copyOfRange(scene.voice().samples(), from, to));
    String text = String.join(" ", line.words().stream().map(WordTiming::text).toList());
    List<SpokenToken> tokens = new SpokenForm().of(text);
    return WordAligner.align(clip, Pronunciation.of(tokens), tokens).stream()
        .map(w -> new WordTiming(w.text(), w.start() + line.start(), w.end() + line.start()))
        .toList();
  }

  @Test
  void theTrackBesideTheFilmCanBeReadByAnybody() {
    for (Script film : FILMS) {
      List<CaptionCue> cues = Captions.cues(Voiceover.of(SpokenFilm.of(film)));
      List<StrictWebVtt.Cue> read = StrictWebVtt.parse(WebVtt.write(cues));
      assertThat(read).hasSameSizeAs(cues).hasSizeGreaterThan(1);
      for (StrictWebVtt.Cue cue : read) {
        String text = String.join("\n", cue.lines());
        assertThat(cue.lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(text.length() / (cue.end() - cue.start())).as(text).isLessThanOrEqualTo(17);
      }
    }
  }
}
