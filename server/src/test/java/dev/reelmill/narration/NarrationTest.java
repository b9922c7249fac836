package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.script.Mood;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrationTest {
  private static final List<String> SENTENCES =
      List.of(
          "Breathe in.",
          "The brain never sleeps.",
          "Acme is hiring a Senior Engineer in Berlin.",
          "You get 25 days off, a 401(k), and a stipend of $1,500.",
          "Keep it under 30% and your score will thank you.",
          "Stars whispered, clouds parted, and the moon came down to listen.",
          "Plants turn light, water and air into sugar.",
          "You will own the whole pipeline from the first idea to the last mile.",
          "Ready? Let's go!",
          "Apply now at acme.com.",
          "Each neuron talks to thousands of others.",
          "Save a little every month, and watch it grow.");

  private static final SpeechEngine MARY = new SpeechEngines().forVoice(null);
  private static final Map<String, Speech> SPOKEN = new ConcurrentHashMap<>();

  private static final SpeechStore STORE =
      new SpeechStore() {
        @Override
        public Optional<Speech> find(String key) {
          return Optional.ofNullable(SPOKEN.get(key));
        }

        @Override
        public void keep(String key, Speech speech) {
          SPOKEN.put(key, speech);
        }
      };

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 3, 5, 8, 15, 20, 30, 45, 60})
  void aFilmIsAsLongAsItIsWanted(double seconds) {
    for (int seed = 0; seed < 10; seed++) {
      Script script = script(seconds, new Random(seed));

      List<SpokenScene> scenes = spoken(script);

      assertThat(scenes).hasSameSizeAs(script.scenes());
      double length = scenes.stream().mapToDouble(SpokenScene::seconds).sum();
      assertThat(length).as("seed " + seed).isCloseTo(seconds, within(0.5));
      for (int i = 0; i < scenes.size(); i++) {
        assertWellSpoken(script.scenes().get(i), scenes.get(i));
      }
    }
  }

  private static void assertWellSpoken(ScriptScene script, SpokenScene scene) {
    assertThat(scene.lines()).hasSizeLessThanOrEqualTo(script.lines().size());
    double before = 0;
    for (int i = 0; i < scene.lines().size(); i++) {
      NarratedLine line = scene.lines().get(i);
      double natural = new Narrator(MARY, STORE).speech(script.lines().get(i)).audio().seconds();
      assertThat(natural / (line.end() - line.start())).isBetween(1 / 1.081, 1.151);
      assertThat(line.start()).isGreaterThanOrEqualTo(before);
      assertThat(line.words()).allMatch(w -> w.start() >= line.start() && w.end() <= line.end());
      before = line.end();
    }
    assertThat(before).isLessThanOrEqualTo(scene.seconds());
  }

  @Test
  void noLineIsLeftOutWhereThereIsRoom() {
    Script script = fixed(14, SENTENCES.subList(2, 5));

    List<SpokenScene> scenes = spoken(script);

    assertThat(scenes).allMatch(scene -> scene.lines().size() == 1);
  }

  @Test
  void theLastLineOfTheLongestSceneIsLeftOut() {
    List<ScriptScene> scenes =
        List.of(scene(SENTENCES.subList(0, 2)), scene(SENTENCES.subList(3, 6)));

    List<SpokenScene> spoken = spoken(new Script("t", Mood.CALM, 11, scenes));

    assertThat(spoken.get(0).lines()).hasSize(2);
    assertThat(spoken.get(1).lines()).hasSize(2);
  }

  @Test
  void aSceneWithoutLinesIsSilentAndAsLongAsItWants() {
    ScriptScene still = new ScriptScene(new ScenePicture.Statement("…"), List.of(), 3.5);

    SpokenScene spoken = spoken(new Script("t", List.of(still))).getFirst();

    assertThat(spoken.frames()).isEqualTo(105);
    assertThat(spoken.lines()).isEmpty();
    assertThat(spoken.voice().samples()).containsOnly(0);
    List<SpokenScene> fitted = spoken(new Script("t", Mood.CALM, 10, List.of(still, still)));
    assertThat(fitted).extracting(SpokenScene::frames).containsExactly(150, 150);
  }

  @Test
  void theSameScriptIsFittedTheSame() {
    Script script = script(15, new Random(99));

    Voiceover once = Voiceover.of(spoken(script));
    Voiceover again = Voiceover.of(spoken(script));

    assertThat(again.scenes()).isEqualTo(once.scenes());
    assertThat(again.audio().samples()).isEqualTo(once.audio().samples());
  }

  @Test
  void aLineThatCannotBeSpokenFailsItsScene() {
    Script script = new Script("t", List.of(scene(SENTENCES.subList(0, 1)), scene(List.of("私たち"))));
    Narration narration = new Narrator(MARY, STORE).speak(script);

    assertThat(narration.next().lines()).hasSize(1);
    assertThatThrownBy(narration::next)
        .isInstanceOfSatisfying(
            ReelmillException.class,
            failure -> assertThat(failure.code()).isEqualTo("unsupported_language"));
  }

  /** Scenes of up to three lines that would take about 0.6 to 1.4 times as long as wanted. */
  private static Script script(double seconds, Random random) {
    double aim = seconds * (0.6 + 0.8 * random.nextDouble());
    List<ScriptScene> scenes = new ArrayList<>();
    double length = 0.8;
    do {
      List<String> lines = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      while (lines.size() < count && (lines.isEmpty() || length < aim)) {
        String line = SENTENCES.get(random.nextInt(SENTENCES.size()));
        lines.add(line);
        length += line.length() / 16.0 + 0.3;
      }
      scenes.add(scene(lines));
    } while (length < aim);
    return new Script("t", Mood.CALM, seconds, scenes);
  }

  private static Script fixed(double seconds, List<String> lines) {
    return new Script(
        "t", Mood.CALM, seconds, lines.stream().map(line -> scene(List.of(line))).toList());
  }

  private static ScriptScene scene(List<String> lines) {
    return new ScriptScene(new ScenePicture.Statement(lines.getFirst()), lines);
  }

  private static List<SpokenScene> spoken(Script script) {
    return SpokenFilm.of(new Narrator(MARY, STORE), script);
  }
}
