package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private static final SpeechEngine MARY = new SpeechEngines().forVoice(null);
  private static final Script SCRIPT =
      new Script(
          "Engineer at Acme",
          List.of(
              scene("Acme is hiring."),
              scene("You build APIs.", "You bring 5+ years of C++.", "You like tests."),
              scene("Apply."),
              scene("Apply now at acme.com.")));

  private static final Voiceover FILM =
      Voiceover.of(SpokenFilm.of(new Narrator(MARY, SpeechStore.NONE), SCRIPT));

  private static ScriptScene scene(String... lines) {
    return new ScriptScene(new ScenePicture.Statement(lines[0]), List.of(lines));
  }

  /** Keeps speech as bytes, as stores outside this room do. */
  private static final class MapStore implements SpeechStore {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private int found;

    @Override
    public Optional<Speech> find(String key) {
      Optional<Speech> speech = Optional.ofNullable(kept.get(key)).map(SpeechCodec::decode);
      found += speech.isPresent() ? 1 : 0;
      return speech;
    }

    @Override
    public void keep(String key, Speech speech) {
      kept.put(key, SpeechCodec.encode(speech));
    }
  }

  @Test
  void scenesTileTheFilm() {
    double end = 0;
    for (NarratedScene scene : FILM.scenes()) {
      assertThat(scene.start()).isEqualTo(end);
      assertThat(scene.end() - scene.start()).isGreaterThanOrEqualTo(2);
      end = scene.end();
    }
    assertThat(end).isEqualTo(FILM.audio().seconds());
    assertThat(FILM.scenes()).extracting(scene -> scene.lines().size()).containsExactly(1, 3, 1, 1);
  }

  @Test
  void scenesAreSpokenOneByOneInWholeFrames() {
    MapStore store = new MapStore();
    Narration narration = new Narrator(MARY, store).speak(SCRIPT);
    assertThat(store.kept).isEmpty();

    SpokenScene first = narration.next();

    assertThat(store.kept).hasSizeBetween(1, 3); // the next two lines are being spoken
    assertThat(first.voice().samples()).hasSize(first.frames() * 1600);
    List<SpokenScene> all = List.of(first, narration.next(), narration.next(), narration.next());
    assertThat(narration.hasNext()).isFalse();
    assertThatThrownBy(narration::next).isInstanceOf(NoSuchElementException.class);
    assertSame(Voiceover.of(all), FILM);
  }

  @Test
  void linesBreathe() {
    List<NarratedLine> second = FILM.scenes().get(1).lines();
    assertThat(FILM.scenes().getFirst().lines().getFirst().start()).isEqualTo(0.35);
    assertThat(second.get(1).start() - second.get(0).end()).isCloseTo(0.18, within(0.001));
    double border = FILM.scenes().get(2).lines().getFirst().start() - second.get(2).end();
    assertThat(border).isBetween(0.45 - 0.001, 0.45 + 1 / 30.0);
    double tail = FILM.audio().seconds() - FILM.scenes().getLast().lines().getLast().end();
    assertThat(tail).isBetween(1.2 - 0.001, 1.2 + 1 / 30.0);
  }

  @Test
  void wordsLieInTheirLines() {
    NarratedLine line = FILM.scenes().get(1).lines().get(1);
    assertThat(line.words())
        .extracting(WordTiming::text)
        .containsExactly("You", "bring", "5+", "years", "of", "C++.");
    assertThat(line.words())
        .allMatch(word -> word.start() >= line.start() && word.end() <= line.end());
  }

  @Test
  void linesStartAndEndInSilence() {
    for (NarratedScene scene : FILM.scenes()) {
      for (NarratedLine line : scene.lines()) {
        int start = (int) Math.round(line.start() * AudioClip.SAMPLE_RATE);
        int end = (int) Math.round(line.end() * AudioClip.SAMPLE_RATE);
        assertThat(FILM.audio().samples()[start]).isZero();
        assertThat(FILM.audio().samples()[end - 1]).isZero();
      }
    }
  }

  @Test
  void aLineThatIsKeptIsNotSpokenAgain() {
    MapStore store = new MapStore();
    Voiceover first = Voiceover.of(SpokenFilm.of(new Narrator(MARY, store), SCRIPT));
    int keptOnce = store.kept.size();
    Voiceover second = Voiceover.of(SpokenFilm.of(new Narrator(MARY, store), SCRIPT));

    assertThat(keptOnce).isEqualTo(6);
    assertThat(store.found).isEqualTo(6);
    assertSame(second, first);
  }

  @Test
  void anotherLineOrVoiceHasAnotherKey() {
    Narrator narrator = new Narrator(MARY, SpeechStore.NONE);
    Narrator other = new Narrator(new MarySpeech("another"), SpeechStore.NONE);

    assertThat(narrator.key("One.")).isNotEqualTo(narrator.key("Two.")).hasSize(64);
    assertThat(narrator.key("One.")).isNotEqualTo(other.key("One."));
  }

  private static void assertSame(Voiceover voiceover, Voiceover expected) {
    assertThat(voiceover.scenes()).isEqualTo(expected.scenes());
    assertThat(voiceover.audio().samples()).isEqualTo(expected.audio().samples());
  }
}
