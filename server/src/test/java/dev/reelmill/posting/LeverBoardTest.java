package dev.reelmill.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.TextBlock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeverBoardTest {
  private static final String GOOD =
      """
      {"id": "5ac21346-8e0c-4494-8e7a-3eb92ff77902", "text": " Kiln\\u00a0Operator ",
       "categories": {"commitment": "Full-time", "department": "Works", "team": "Kilns",
         "location": "Leeds", "allLocations": ["Leeds", "York"], "level": null},
       "country": "GB", "workplaceType": "hybrid", "createdAt": 1772359200000,
       "opening": "<div>We fire.</div>", "descriptionBody": "<div>Pots.</div>",
       "description": "<div>We fire.</div><div>Pots &amp; tiles.</div>", "descriptionPlain": "no",
       "lists": [{"text": "What you do & like", "content": "<li>Fire pots</li><li>Glaze</li>"}],
       "additional": "<p>Write to us.</p>", "additionalPlain": "no",
       "salaryRange": {"currency": "GBP", "interval": "per-hour-wage", "min": 15, "max": 18.5},
       "hostedUrl": "https://jobs.lever.co/brightclay/5ac21346-8e0c-4494-8e7a-3eb92ff77902",
       "applyUrl": "https://jobs.lever.co/brightclay/5ac21346-8e0c-4494-8e7a-3eb92ff77902/apply"}
      """;

  private static ParsedBoard parse(String... postings) {
    return BoardFile.parse(("[" + String.join(",", postings) + "]").getBytes(UTF_8), null);
  }

  @Test
  void readsEveryFieldOfAPosting() {
    ParsedBoard board = parse(GOOD);
    assertThat(board.kind()).isEqualTo(BoardKind.LEVER);
    GreenhousePosting posting = board.postings().getFirst();
    assertThat(posting.origin())
        .isEqualTo(new PostingOrigin(BoardKind.LEVER, "5ac21346-8e0c-4494-8e7a-3eb92ff77902"));
    assertThat(posting.title()).isEqualTo("Kiln Operator");
    assertThat(posting.company()).isEqualTo("Brightclay");
    assertThat(posting.location()).isEqualTo("Leeds (Hybrid); York (Hybrid)");
    assertThat(posting.departments()).containsExactly("Works", "Kilns");
    assertThat(posting.offices()).containsExactly("Leeds", "York");
    assertThat(posting.url()).startsWith("https://jobs.lever.co/brightclay/5ac2");
    assertThat(posting.updatedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(posting.toBrief(BriefOptions.DEFAULT).body())
        .containsExactly(
            new TextBlock.Paragraph("We fire."),
            new TextBlock.Paragraph("Pots & tiles."),
            new TextBlock.Heading("What you do & like"),
            new TextBlock.Item("Fire pots"),
            new TextBlock.Item("Glaze"),
            new TextBlock.Paragraph("Write to us."),
            new TextBlock.Heading("At a glance"),
            new TextBlock.Item("Compensation: GBP 15 - 18.5 per hour"),
            new TextBlock.Item("Employment type: Full-time"),
            new TextBlock.Item("Workplace: hybrid"));
  }

  @Test
  void theNumberOfAPostingNeverChanges() {
    assertThat(parse(GOOD).postings().getFirst().greenhouseId()).isEqualTo(8273620660568001L);
  }

  @Test
  void littleIsEnough() {
    GreenhousePosting posting =
        parse(
                """
                {"id": "x", "text": "Cook", "hostedUrl": "https://jobs.eu.lever.co/oven/x",
                 "workplaceType": "remote", "descriptionPlain": "We <cook>.\\nA lot.\\n\\nCome!"}
                """)
            .postings()
            .getFirst();
    assertThat(posting.company()).isEqualTo("Oven");
    assertThat(posting.location()).isEqualTo("Remote");
    assertThat(posting.content())
        .startsWith("<p>We &lt;cook&gt;.<br>A lot.</p><p>Come!</p><h3>At a glance</h3>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"5ac21346-8e0c-4494-8e7a-3eb92ff77902\" | 17 | id is not a plain text of 1 to 100"
            + " characters",
        "\"id\": \"5ac21346-8e0c-4494-8e7a-3eb92ff77902\", | | id is missing",
        "\" Kiln\\u00a0Operator \" | null | text is missing",
        "1772359200000 | \"today\" | createdAt is not a time in milliseconds",
        "\"lists\": [ | \"lists\": [3, | lists has an entry that is not an object",
        "\"https://jobs.lever.co/brightclay/5ac21346-8e0c-4494-8e7a-3eb92ff77902\" |"
            + " \"javascript:alert(1)\" | hostedUrl is not an http or https address",
      })
  void rejectsOnePostingAndKeepsTheRest(String part, String instead, String reason) {
    String bad = GOOD.replace(part, instead == null ? "" : instead);
    String other = GOOD.replace("\"5ac2", "\"6ac2");

    ParsedBoard board = parse(bad, "17", other, other);

    assertThat(board.postings()).hasSize(1);
    assertThat(board.rejected())
        .extracting(RejectedPosting::reason)
        .containsExactly(reason, "posting is not an object", "id appears twice in this board");
  }

  @Test
  void aPostingIsNeverLongerThanTheLimit() {
    String list = "{\"text\": \"List\", \"content\": \"" + "x".repeat(600_000) + "\"},";
    String bad = GOOD.replace("\"lists\": [", "\"lists\": [" + list + list);
    assertThat(parse(bad).rejected().getFirst().reason())
        .isEqualTo("description and lists are longer than 1048576 characters");
  }

  @Test
  void anArrayIsNotABoardOfAnotherSystem() {
    assertThatThrownBy(() -> BoardFile.parse("[]".getBytes(UTF_8), BoardKind.ASHBY, null))
        .hasMessage("The board is not in the format of Ashby");
    assertThatThrownBy(
            () -> BoardFile.parse("{\"jobs\":[]}".getBytes(UTF_8), BoardKind.LEVER, null))
        .hasMessage("The board is not in the format of Lever");
    assertThat(BoardFile.parse("[]".getBytes(UTF_8), null).postings()).isEqualTo(List.of());
  }
}
