package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptWriterTest {
  private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 6, 10, 15, 30, 45, 60);

  static List<String> prompts() {
    return List.of(
        "deep sea creatures",
        "rain",
        "explain photosynthesis to kids",
        "why do cats purr?",
        "5 tips for better sleep",
        "10 facts about sharks",
        "coffee vs tea",
        "how to make pancakes: mix flour, milk and eggs, rest the batter, fry both sides",
        "advertise my bakery in Leeds: fresh sourdough daily, open 7-16, www.crumb.example",
        "Budget: rent 40%, food 25%, transport 15%, savings 20%",
        "The mill: 1851 the wheel turns, 1902 it burns down, 1911 it is built again",
        "\"Less is more.\" - an architect",
        "Happy birthday, Anna!",
        "dealing with grief",
        "Shopping list:\n- milk\n- 12 eggs\n- bread",
        "The tower is 330 metres tall. It was built by hand, which took the town twenty years and"
            + " more stone than anybody had ever seen in one place, carried up from the river."
            + " Some said \"it will fall before the winter comes\". Why did it not fall?",
        "word ".repeat(190) + "end.");
  }

  private static Script write(String prompt, Style style, int seconds) {
    return PromptWriter.write(new PromptBrief(prompt, style, seconds, BriefOptions.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void fillsItsTimeAndNoMore(String prompt) {
    for (int seconds : LENGTHS) {
      for (Style style : Style.values()) {
        Script script = write(prompt, style, seconds);
        double sum = script.scenes().stream().mapToDouble(ScriptScene::seconds).sum();
        assertThat(sum).as("%s %d", style, seconds).isCloseTo(seconds, within(0.01));
        assertThat(script.seconds()).isEqualTo(seconds);
        assertThat(script.scenes())
            .allSatisfy(
                scene -> assertThat(scene.seconds()).isGreaterThanOrEqualTo(Math.min(seconds, 1.9)))
            .allSatisfy(scene -> assertThat(PictureText.length(scene.picture())).isPositive());
        if (script.scenes().size() > 1) {
          assertThat(SpeechTime.of(script)).isLessThanOrEqualTo(seconds * 1.02 + 0.5);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void backgroundIsSilentAndTheSamePromptGivesTheSameScript(String prompt) {
    assertThat(write(prompt, Style.BACKGROUND, 20).scenes())
        .allSatisfy(scene -> assertThat(scene.lines()).isEmpty())
        .hasSizeGreaterThan(1);
    assertThat(write(prompt, Style.FUN, 20)).isEqualTo(write(prompt, Style.FUN, 20));
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyLineIsASentence(String prompt) {
    for (Style style : List.of(Style.FUN, Style.CALM)) {
      assertThat(lines(write(prompt, style, 60)))
          .isNotEmpty()
          .allSatisfy(
              line -> assertThat(line).matches("[\\p{Lu}\\p{N}].*[.!?]").doesNotContain("{", "  "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "advertise my bakery in Leeds: fresh sourdough daily, open 7-16 | Fresh sourdough"
            + " daily.;Open 7 to 16.",
        "how to rest: lie down, breathe out                             | First, lie down.;Then"
            + " breathe out.",
        "The mill: 1851 the wheel turns, 1902 it burns down             | 1851: The wheel"
            + " turns.;1902: It burns down.",
        "Our hall seats 400 people. It is warm.                         | Our hall seats 400"
            + " people.;It is warm.",
      })
  void saysWhatThePromptSays(String prompt, String said) {
    assertThat(lines(write(prompt, Style.CALM, 25))).contains(said.split(";"));
  }

  @Test
  void showsNumbersDatesAndShares() {
    assertThat(kinds("It is warm. Our hall seats 400 people.")).contains("BigNumber");
    assertThat(kinds("Budget: rent 40%, food 25%, savings 35%")).contains("Chart");
    assertThat(kinds("The mill: 1851 it turns, 1902 it burns down")).contains("Timeline");
    assertThat(kinds("advertise my bakery in Leeds: open 7-16")).contains("PlaceCard", "FactCard");
    assertThat(kinds("\"Less is more, they say.\" - an architect")).contains("Quote");
    assertThat(kinds("how to rest: lie down, breathe out")).contains("Steps");
    assertThat(kinds("coffee vs tea")).contains("Comparison");
  }

  @Test
  void setsFiguresBesideEachOther() {
    Comparison two =
        picture(
            "Rent vs buy: Renting keeps you free. Buying builds wealth. After 10 years: renting"
                + " $210,000, buying $187,500.",
            Comparison.class);

    assertThat(two.heading()).isEqualTo("After 10 years");
    assertThat(two.left()).isEqualTo(new Side("Rent", "$210,000", List.of("Keeps you free")));
    assertThat(two.right()).isEqualTo(new Side("Buy", "$187,500", List.of("Builds wealth")));
  }

  @Test
  void drawsLabelledFiguresInARow() {
    Chart chart =
        picture(
            "Savings. After 1 year: $2,400. After 5 years: $13,600. After 10 years: $20,961.",
            Chart.class);

    assertThat(chart.data())
        .containsExactly(
            new Datum("After 1 year", 2400),
            new Datum("After 5 years", 13600),
            new Datum("After 10 years", 20961));
  }

  @Test
  void whatHappenedInYearsIsNoChart() {
    assertThat(kinds("My shop: we began in 2015, hired a baker in 2017, and moved in 2023"))
        .contains("Timeline")
        .doesNotContain("Chart", "BigNumber");
  }

  @Test
  void anAdvertEndsWithItsOwnCallAndAddress() {
    Script script =
        write(
            "Introducing the Kestrel shoe. Only $39. Order today at kestrel.example",
            Style.FUN,
            12);

    assertThat(script.scenes().getLast().picture())
        .isEqualTo(new CallToAction("Order today", "The Kestrel shoe", "kestrel.example"));
    assertThat(lines(script)).contains("Only $39.", "Order today.");
  }

  @Test
  void aDayAloneIsNoOpeningHour() {
    assertThat(pictures("promote our oat milk: creamy, fresh, in all shops from Monday"))
        .contains("When")
        .doesNotContain("Opening hours");
    assertThat(pictures("advertise my bakery in Leeds: fresh sourdough, open 7-16"))
        .contains("Opening hours");
  }

  @Test
  void speaksOfOneViewerAsOne() {
    assertThat(pictures("Explain how rain forms to a ten year old")).contains("For a ten year old");
  }

  private static String pictures(String prompt) {
    return write(prompt, Style.CALM, 30).scenes().stream()
        .map(scene -> scene.picture().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void saysNothingTwiceAndCountsNothingForTheSakeOfIt() {
    List<String> told = prompts().stream().filter(prompt -> !prompt.startsWith("\"")).toList();
    for (String prompt : told) {
      for (Style style : List.of(Style.FUN, Style.CALM)) {
        assertThat(lines(write(prompt, style, 60)))
            .as(prompt)
            .doesNotHaveDuplicates()
            .noneMatch(line -> line.matches("\\d+ in all\\.|.*which one comes first.*"));
      }
    }
  }

  @Test
  void onlyTheLongestOfFilmsIsFilledUp() {
    String prompt = "The benefits of sleep: more energy, clearer skin, better focus";

    assertThat(write(prompt, Style.FUN, 10).scenes()).hasSize(3);
    assertThat(write(prompt, Style.FUN, 60).scenes()).hasSizeGreaterThan(3);
  }

  @Test
  void backgroundFilmsAskNothing() {
    assertThat(write("waves on a beach", Style.BACKGROUND, 30).scenes())
        .hasSizeGreaterThan(3)
        .allSatisfy(
            scene -> assertThat(scene.picture()).isInstanceOfAny(Hook.class, Statement.class))
        .noneSatisfy(scene -> assertThat(scene.picture().toString()).contains("?"));
  }

  @ParameterizedTest
  @CsvSource({"1, Hi, Hi.", "2, Good morning everyone, Good morning everyone.", "2, rain, Rain."})
  void aFewWordsAreSaidEvenInASecondOrTwo(int seconds, String prompt, String said) {
    assertThat(lines(write(prompt, Style.CALM, seconds))).containsExactly(said);
  }

  @Test
  void aFamousPlaceIsNoForeignLanguage() {
    assertThat(
            kinds(
                "Top 3 sights of Paris for first visitors: Eiffel Tower, Notre-Dame, Arc de"
                    + " Triomphe"))
        .contains("IconList");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂🙂🙂", "\u200b\u200d\u2060", "...", "\u0301\u0302", "-----", "?!"})
  void refusesWhatHasNoWords(String prompt) {
    assertRefused(prompt, "brief_too_short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "كيف حالك اليوم",
        "深海の生き物",
        "Как спят кошки?",
        "der Hund und die Katze sind nicht im Haus",
        "Erkläre mir die Photosynthese in einfachen Worten"
      })
  void refusesWhatItCannotSpeak(String prompt) {
    assertRefused(prompt, "unsupported_language");
  }

  @Test
  void readsWhatOnlyLooksStrange() {
    assertThat(lines(write("\u0661\u0662\u0663 lamps are lit.", Style.CALM, 10)))
        .contains("123 lamps are lit.");
    assertThat(
            lines(
                write(
                    "\uD835\uDCDB\uD835\uDCEA\uD835\uDCF6\uD835\uDCF9\uD835\uDCFC are lit"
                        + " \uD83D\uDD25 a\u200bt night.",
                    Style.CALM,
                    10)))
        .contains("Lamps are lit at night.");
    assertThat(lines(write("<b>Lamps</b> are\u202e lit.", Style.CALM, 10)))
        .contains("Lamps are lit.");
  }

  private static void assertRefused(String prompt, String code) {
    assertThatThrownBy(() -> write(prompt, Style.CALM, 10))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.retryable()).isFalse();
            });
  }

  private static List<String> lines(Script script) {
    return script.scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
  }

  private static <T extends ScenePicture> T picture(String prompt, Class<T> kind) {
    return write(prompt, Style.CALM, 25).scenes().stream()
        .map(ScriptScene::picture)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> kinds(String prompt) {
    return write(prompt, Style.CALM, 25).scenes().stream()
        .map(scene -> scene.picture().getClass().getSimpleName())
        .collect(Collectors.toList());
  }
}
