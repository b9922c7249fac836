package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Passage;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.topic.TopicFilms;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What films say that draw on documents. */
class KnownFactsTest {
  private static final KnownFacts.Room ROOM = new KnownFacts.Room(10, 140);
  private static final KnownFacts.Room ONE = new KnownFacts.Room(1, 140);
  private static final UUID HANDBOOK = UUID.fromString("6f1c5b1e-1c5f-4f43-9d35-0a1d0c2b7f01");

  private static final Passage BREAD =
      passage(
          1,
          "Sourdough",
          """
          A sourdough loaf rises for sixteen hours at 22 degrees. This is why we begin in the evening.
          The starter is fed with rye flour every morning at six.
          - Salt goes in last, after the first rest
          - Flour
          What is a starter?
          See chapter 4 or write to bakers@example.org.
          """);

  private static final Passage OVEN =
      passage(
          7,
          "The oven",
          "The stone oven keeps 250 degrees for four hours once it is hot. OVEN RULES 3.2 (b)");

  @Test
  void saysOnlySentencesOfThePassages() {
    List<String> facts = KnownFacts.of(List.of(BREAD, OVEN), "sourdough bread from the oven", ROOM);
    assertThat(facts)
        .containsExactly(
            "A sourdough loaf rises for sixteen hours at 22 degrees.",
            "The starter is fed with rye flour every morning at six.",
            "Salt goes in last, after the first rest.",
            "The stone oven keeps 250 degrees for four hours once it is hot.");
  }

  @Test
  void choosesWhatAnswersThePrompt() {
    assertThat(KnownFacts.of(List.of(BREAD, OVEN), "How hot is the oven?", ONE))
        .containsExactly("The stone oven keeps 250 degrees for four hours once it is hot.");
    assertThat(KnownFacts.of(List.of(BREAD, OVEN), "feeding the starter", ONE))
        .containsExactly("The starter is fed with rye flour every morning at six.");
  }

  @Test
  void saysAFactOnceAndNoneInOtherLanguages() {
    Passage german =
        passage(
            2, "", "Der Teig ruht über Nacht und wird dann mit der Hand zu einem Brot geformt.");
    assertThat(KnownFacts.of(List.of(OVEN, OVEN, german), "oven", ROOM)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourdough bread",
        "How does sourdough rise?",
        "how to bake sourdough bread",
        "5 facts about sourdough",
        "3 facts about sourdough",
        "Our bakery opens on Friday. Come and taste sourdough bread.",
        "sourdough vs stone oven",
        "What to know about sourdough: salt, time"
      })
  void everyKindOfPromptIsToldWithFacts(String prompt) {
    Brief brief = new PromptBrief(prompt, Style.CALM, 30, options(BREAD, OVEN));
    Script script = write(brief);
    assertThat(spoken(script)).containsAnyOf("rises for sixteen hours", "fed with rye flour");
    assertThat(KnownSources.of(brief, script)).contains(BREAD);
    assertThat(script.seconds()).isEqualTo(30);
  }

  @Test
  void aFilmWithoutRoomNamesOnlyWhatItUsed() {
    Brief brief = new PromptBrief("the oven", Style.FUN, 10, options(OVEN, BREAD));
    Script script = write(brief);
    assertThat(spoken(script)).contains("stone oven keeps 250 degrees");
    assertThat(KnownSources.of(brief, script)).containsExactly(OVEN);
  }

  @Test
  void aSilentFilmShowsFacts() {
    Brief brief = new PromptBrief("sourdough bread", Style.BACKGROUND, 20, options(BREAD));
    Script script = write(brief);
    assertThat(script.scenes()).allSatisfy(scene -> assertThat(scene.lines()).isEmpty());
    assertThat(KnownSources.of(brief, script)).containsExactly(BREAD);
  }

  @Test
  void aDreamIsToldFirstAndThenWhatIsKnown() {
    Passage water =
        passage(1, "Water", "Deep water in dreams stands for feelings that are not yet named.");
    Brief brief =
        new DreamBrief(
            "The lake",
            "I swam in a dark lake at night. The deep water was warm, and I was not afraid.",
            Style.CALM,
            options(water));
    String told = spoken(write(brief));
    assertThat(told.indexOf("stands for feelings")).isGreaterThan(told.indexOf("I was not afraid"));
    assertThat(KnownSources.of(brief, write(brief))).containsExactly(water);
  }

  @Test
  void aPostingsFilmTellsOfTheEmployer() {
    Passage employer =
        passage(1, "", "Kettlebird has baked bread with the same starter since 1971.");
    Brief brief =
        new PostingBrief(
            5,
            "Kettlebird",
            "Head Baker",
            "Leeds",
            List.of(),
            "",
            List.of(
                new TextBlock.Heading("What you'll do"),
                new TextBlock.Item("Bake sourdough loaves every morning"),
                new TextBlock.Item("Teach two apprentices")),
            options(employer));
    Script script = write(brief);
    assertThat(spoken(script)).contains("the same starter since 1971");
    assertThat(KnownSources.of(brief, script)).containsExactly(employer);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void withoutKnowledgeNothingChanges(Style style) {
    Brief brief = new PromptBrief("sourdough bread", style, 20, BriefOptions.DEFAULT);
    assertThat(KnownSources.of(brief, write(brief))).isEmpty();
    assertThat(spoken(write(brief))).doesNotContain("sixteen");
  }

  private static Script write(Brief brief) {
    return new LocalWriter(new TopicFilms()).write(brief);
  }

  private static String spoken(Script script) {
    return script.scenes().stream()
        .flatMap(scene -> scene.lines().stream())
        .collect(Collectors.joining(" "));
  }

  private static BriefOptions options(Passage... passages) {
    return new BriefOptions(
        AspectRatio.PORTRAIT, Quality.DRAFT, null, null, "en", List.of(passages));
  }

  private static Passage passage(int number, String heading, String text) {
    return new Passage(HANDBOOK, "Handbook", number, heading, text);
  }
}
