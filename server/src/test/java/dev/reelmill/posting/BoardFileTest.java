package dev.reelmill.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Item;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardFileTest {
  private static final String GOOD =
      """
      {"id": 41, "title": " Kiln\\u00a0Operator ", "company_name": "Brightclay",
       "absolute_url": "https://job-boards.greenhouse.io/brightclay/jobs/41",
       "location": {"name": "Leeds"}, "updated_at": "2026-03-01T10:00:00-05:00",
       "content": "&lt;ul&gt;&lt;li&gt;Fire pots &amp;amp; tiles&lt;/li&gt;&lt;/ul&gt;",
       "departments": [{"id": 1, "name": "Workshop"}], "offices": [{"id": 2, "name": "North"}],
       "metadata": null, "something_new": {"a": [1, 2]}}
      """;

  private static ParsedBoard parse(String... jobs) {
    String json = "{\"jobs\": [" + String.join(",", jobs) + "], \"meta\": {\"total\": 1}}";
    return BoardFile.parse(json.getBytes(UTF_8), null);
  }

  @Test
  void readsEveryFieldOfAPosting() {
    GreenhousePosting posting = parse(GOOD).postings().getFirst();

    assertThat(posting)
        .isEqualTo(
            new GreenhousePosting(
                41,
                "Brightclay",
                "Kiln Operator",
                "Leeds",
                "https://job-boards.greenhouse.io/brightclay/jobs/41",
                List.of("Workshop"),
                List.of("North"),
                Instant.parse("2026-03-01T15:00:00Z"),
                "<ul><li>Fire pots &amp; tiles</li></ul>"));
    PostingBrief brief = posting.toBrief(BriefOptions.DEFAULT);
    assertThat(brief.body()).containsExactly(new Item("Fire pots & tiles"));
    assertThat(brief.options()).isEqualTo(BriefOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"id\": 41,              |                     | id is missing",
        "\"id\": 41               | \"id\": \"x\"       | id is not a positive whole number",
        "\"id\": 41               | \"id\": 4.5         | id is not a positive whole number",
        "\"id\": 41               | \"id\": 1e400       | id is not a positive whole number",
        "\"id\": 41               | \"id\": -3          | id is not a positive whole number",
        "\" Kiln\\u00a0Operator \"| \" \\u200b \"       | title is missing",
        "\" Kiln\\u00a0Operator \"| 7                   | title is not a string",
        "{\"name\": \"Leeds\"}    | [\"Leeds\"]         | location is not an object",
        "2026-03-01T10:00:00-05:00| yesterday | updated_at is not an ISO 8601 time with offset",
        "https:                   | javascript: | absolute_url is not an http or https address",
        "[{\"id\": 1, \"name\": \"Workshop\"}] | {} | departments is not an array",
      })
  void rejectsOnePostingAndKeepsTheRest(String part, String instead, String reason) {
    String bad = GOOD.replace(part, instead == null ? "" : instead);
    String other = GOOD.replace("41", "42");

    ParsedBoard board = parse(bad, other);

    assertThat(board.postings()).extracting(GreenhousePosting::greenhouseId).containsExactly(42L);
    assertThat(board.rejected()).extracting(RejectedPosting::reason).containsExactly(reason);
  }

  @Test
  void rejectsTooLongContentEntriesThatAreNoObjectsAndRepeatedIds() {
    String huge = GOOD.replace("&lt;ul", "x".repeat(PostingJson.CONTENT_LIMIT));

    ParsedBoard board = parse(huge, "17", GOOD, GOOD);

    assertThat(board.postings()).hasSize(1);
    assertThat(board.rejected())
        .containsExactly(
            new RejectedPosting("41", "content is longer than 1048576 characters"),
            new RejectedPosting("posting 2", "posting is not an object"),
            new RejectedPosting("41", "id appears twice in this board"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://boards.greenhouse.io/quiet-harbor/jobs/1 |          | Quiet Harbor",
        "https://jobs.ashbyhq.com/lumen/0a1b              |          | Lumen",
        "https://careers.pinefield.example/jobs?gh_jid=1  |          | Pinefield",
        "https://boards.greenhouse.io/quiet-harbor/jobs/1 | Q Harbor | Q Harbor",
      })
  void namesTheCompanyWhenThePostingDoesNot(String url, String fallback, String company) {
    String json = "{\"jobs\":[{\"id\":1,\"title\":\"Cook\",\"absolute_url\":\"" + url + "\"}]}";

    ParsedBoard board = BoardFile.parse(json.getBytes(UTF_8), fallback);

    assertThat(board.postings().getFirst().company()).isEqualTo(company);
  }

  @Test
  void rejectsAPostingWithoutAnyCompany() {
    assertThat(parse("{\"id\": 1, \"title\": \"Cook\"}").rejected().getFirst().reason())
        .startsWith("company_name is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "{}",
        "{\"jobs\": 3}",
        "{\"jobs\": [{}",
        "<html>",
        "[",
        "{\"jobs\":[]}]",
        "{\"jobs\":[],\"jobs\":[]}"
      })
  void refusesWhatIsNoBoard(String json) {
    assertThatThrownBy(() -> BoardFile.parse(json.getBytes(UTF_8), null))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            e -> {
              assertThat(e.code()).isEqualTo("invalid_board");
              assertThat(e.retryable()).isFalse();
            });
  }

  @Test
  void aBoardThatHasMoreThanItListsIsNotComplete() {
    String listed = "{\"jobs\": [" + GOOD + "], \"meta\": {\"total\": %d}}";
    assertThat(BoardFile.parse(listed.formatted(1).getBytes(UTF_8), null).complete()).isTrue();
    assertThat(BoardFile.parse(listed.formatted(2).getBytes(UTF_8), null).complete()).isFalse();
  }

  @Test
  void whatIsRejectedIsFitToBeShown() {
    assertThat(parse("{\"id\": \" \"}").rejected().getFirst().id()).isEqualTo("posting 1");
    RejectedPosting rejected =
        parse("{\"id\": \"\\u001b[2J" + "x".repeat(300) + "\"}").rejected().getFirst();
    assertThat(rejected.id()).hasSizeLessThan(210).startsWith("[2Jxx").doesNotContain("\u001b");
  }

  @Test
  void saysWhereTheJsonBreaks() {
    assertThatThrownBy(() -> BoardFile.parse("{\"jobs\": [\n  {oops".getBytes(UTF_8), null))
        .hasMessageContaining("line 2");
  }

  @Test
  void hashFollowsWhatViewersSeeNotWhenItWasTouched() {
    GreenhousePosting posting = parse(GOOD).postings().getFirst();
    GreenhousePosting touched = parse(GOOD.replace("-05:00", "-04:00")).postings().getFirst();
    GreenhousePosting edited = parse(GOOD.replace("tiles", "bowls")).postings().getFirst();

    assertThat(posting.contentHash()).hasSize(64).isEqualTo(touched.contentHash());
    assertThat(edited.contentHash()).isNotEqualTo(posting.contentHash());
  }

  @Test
  void aCompanyGivenAsASlugIsSpelledAsItsPostingsSpellIt() {
    String job =
        """
        {"id": %d, "title": "Cook", "company_name": "quietharbor",
         "content": "<p>At %s, we cook. quietharbor!</p>"}
        """;

    ParsedBoard board =
        parse(
            job.formatted(1, "Quiet Harbor"),
            job.formatted(2, "Quiet Harbor's"),
            job.formatted(3, "QuietHarbor"));

    assertThat(board.postings())
        .extracting(GreenhousePosting::company)
        .containsOnly("Quiet Harbor");
  }

  @Test
  void theBoardsOwnFieldsOnPayAndTermsJoinTheText() {
    String job =
        """
        {"id": 1, "title": "Cook", "company_name": "Quiet Harbor", "content": "<p>We cook.</p>",
         "metadata": [
           {"name": "Employment Type", "value": "Full-time"},
           {"name": "Remote", "value": true},
           {"name": "Salary range", "value": {"unit": "GBP", "min_value": "30000", "max_value": "36000"}},
           {"name": "Cost Center", "value": "17 & 18"}, {"name": "Pay", "value": null}, 5],
         "pay_input_ranges": [{"min_cents": 100, "max_cents": 2000, "currency_type": "USD"}]}
        """;

    assertThat(parse(job).postings().getFirst().toBrief(BriefOptions.DEFAULT).body())
        .extracting(TextBlock::text)
        .containsExactly(
            "We cook.",
            "At a glance",
            "Employment type: Full-time",
            "Workplace: remote-friendly",
            "Compensation: GBP 30000 - 36000",
            "Compensation: USD 1 - 20");
  }
}
