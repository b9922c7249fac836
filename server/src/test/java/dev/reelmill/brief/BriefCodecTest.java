package dev.reelmill.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void readsWhatItWrites() {
    assertThat(BriefCodec.fromJson(BriefCodec.toJson(BRIEF))).isEqualTo(BRIEF);
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
        "\"posting\"        | \"poem\"         | kind must be one of: posting",
        "\"1:1\"            | \"2:1\"          | aspect_ratio must be one of: 9:16, 16:9, 1:1, 4:3",
        "\"high\"           | 3                | quality must be one of: draft, standard, high",
        "\"en-GB\"          | \"english?\"     | language must be a BCP 47 tag such as \"en\"",
        ":41                | :-1              | greenhouse_id must be a positive whole number",
        "\"Brightclay\"     | \" \"            | company must be a text that is not blank",
        "\"Leeds\"          | 5                | location must be a text",
        "[\"Workshop\"      | [7               | departments[0] must be a text",
        "\"paragraph\"      | \"poem\"         | body[2] must be an object with heading, paragraph or item as text",
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
