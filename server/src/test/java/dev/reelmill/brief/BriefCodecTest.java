package dev.reelmill.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BriefCodecTest {
  private static final PostingBrief BRIEF =
      new PostingBrief(
          41,
          "Brightclay",
          "Kiln \"Operator\" \u0634\u0644\u0648\u0645",
          "Leeds",
          List.of("Workshop", "North"),
          "https://brightclay.example/jobs/41",
          List.of(
              new TextBlock.Heading("What you do"),
              new TextBlock.Item("Fire pots & tiles"),
              new TextBlock.Paragraph("")),
          new BriefOptions(AspectRatio.SQUARE, Quality.HIGH, "slate", "slt", "en-GB"));

  static List<Brief> briefs() {
    return List.of(
        BRIEF,
        new PromptBrief("5 tips for \"sleep\"\n\u0634", Style.FUN, 60, BriefOptions.DEFAULT),
        new TopicBrief(Persona.SAVINGS_BUILDER, Topic.CD_BASICS, BRIEF.options()),
        new DreamBrief("The lake", "I swam.\n\nThen I flew.", Style.CALM, BriefOptions.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void readsWhatItWrites(Brief brief) {
    assertThat(BriefCodec.fromJson(BriefCodec.toJson(brief))).isEqualTo(brief);
    assertThat(WorkKey.of(brief, "1")).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind': 'prompt'} | prompt style duration",
        "{'kind': 'prompt', 'prompt': ' ', 'style': 'sad', 'duration': 61, 'aspect_ratio': '2:3',"
            + " 'mood': 1} | prompt style duration aspect_ratio mood",
        "{'kind': 'prompt', 'prompt': 'a', 'style': 'fun', 'duration': 0} | duration",
        "{'kind': 'prompt', 'prompt': 'a', 'style': 'fun', 'duration': 1.5} | duration",
        "{'kind': 'prompt', 'prompt': 'a', 'style': 'FUN', 'duration': 1, 'company': 'b'} | style"
            + " company",
        "{'kind': 'topic'} | persona topic",
        "{'kind': 'topic', 'persona': 'general', 'topic': 'cd_basics'} | persona",
        "{'kind': 'topic', 'persona': 'savings_builder', 'topic': 'autopay_setup'} | topic",
        "{'kind': 'dream', 'text': '', 'style': 'loud'} | title text style",
        "{'kind': 'dream', 'title': 7, 'text': 'a'} | title",
        "{'kind': 4} | kind",
        "{} | kind",
      })
  void namesEveryWrongFieldOfEveryKind(String json, String fields) {
    assertThatThrownBy(() -> BriefCodec.fromJson(json.replace('\'', '"')))
        .isInstanceOfSatisfying(
            InvalidBriefException.class,
            e ->
                assertThat(e.fields())
                    .extracting(InvalidBriefException.WrongField::field)
                    .containsExactly(fields.split(" ")));
  }

  @Test
  void lengthsAreCountedInCharacters() {
    String longest = "\uD83D\uDE00".repeat(1_000);
    Brief brief = new PromptBrief(longest, Style.CALM, 1, BriefOptions.DEFAULT);
    String json = BriefCodec.toJson(brief);
    assertThat(BriefCodec.fromJson(json)).isEqualTo(brief);
    assertThatThrownBy(() -> BriefCodec.fromJson(json.replace(longest, longest + "a")))
        .hasMessage("prompt must be a text of 1 to 1000 characters that is not blank");
  }

  @Test
  void everyPersonaHasFiveTopics() {
    assertThat(Persona.values()).allSatisfy(p -> assertThat(p.topics()).hasSize(5));
    assertThat(Topic.values())
        .allSatisfy(topic -> assertThat(topic.seconds()).isBetween(15, 20))
        .extracting(Topic::label)
        .doesNotHaveDuplicates();
  }

  @Test
  void optionsAreOptional() {
    Brief brief =
        BriefCodec.fromJson(
            """
            {"kind": "posting", "greenhouse_id": 1, "company": "A", "title": "B", "body": [],
             "priority": "low"}
            """);
    assertThat(brief)
        .isEqualTo(
            new PostingBrief(1, "A", "B", "", List.of(), "", List.of(), BriefOptions.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"posting\"        | \"poem\"         | kind must be one of: posting, prompt, topic,"
            + " dream",
        "\"1:1\"            | \"2:1\"          | aspect_ratio must be one of: 9:16, 16:9, 1:1, 4:3",
        "\"high\"           | 3                | quality must be one of: draft, standard, high",
        "\"en-GB\"          | \"english?\"     | language must be a BCP 47 tag such as \"en\"",
        ":41                | :-1              | greenhouse_id must be a positive whole number",
        "\"Brightclay\"     | \" \"            | company must be a text that is not blank",
        "\"Leeds\"          | 5                | location must be a text",
        "[\"Workshop\"      | [7               | departments[0] must be a text",
        "\"paragraph\"      | \"poem\"         | body[2] must be an object with heading, paragraph"
            + " or item as text",
        "\"voice\"          | \"voices\"       | voices is not a field of a brief",
      })
  void namesFieldAndRule(String part, String instead, String message) {
    String json = BriefCodec.toJson(BRIEF).replace(part, instead);
    assertThatThrownBy(() -> BriefCodec.fromJson(json))
        .hasMessage(message)
        .isInstanceOfSatisfying(
            ReelmillException.class,
            e -> {
              assertThat(e.code()).isEqualTo("invalid_brief");
              assertThat(e.retryable()).isFalse();
            });
  }

  @Test
  void namesAllWrongFieldsAtOnce() {
    assertThatThrownBy(() -> BriefCodec.fromJson("{\"kind\": \"posting\", \"quality\": \"best\"}"))
        .hasMessageContaining("greenhouse_id")
        .hasMessageContaining("company")
        .hasMessageContaining("title")
        .hasMessageContaining("body")
        .hasMessageContaining("quality");
    assertThatThrownBy(() -> BriefCodec.fromJson("{")).hasMessageStartingWith("The brief is not");
    assertThatThrownBy(() -> BriefCodec.fromJson("3")).hasMessageStartingWith("The brief is not");
  }

  @Test
  void workKeyFollowsContentOptionsAndEngine() {
    String key = WorkKey.of(BRIEF, "1");
    PostingBrief other =
        new PostingBrief(
            41,
            BRIEF.company(),
            BRIEF.title(),
            BRIEF.location(),
            BRIEF.departments(),
            BRIEF.url(),
            BRIEF.body(),
            BriefOptions.DEFAULT);

    assertThat(key).matches("[0-9a-f]{64}").isEqualTo(WorkKey.of(BRIEF, "1"));
    assertThat(WorkKey.of(BRIEF, "2")).isNotEqualTo(key);
    assertThat(WorkKey.of(other, "1")).isNotEqualTo(key);
  }
}
