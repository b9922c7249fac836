package dev.reelmill.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.TextBlock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AshbyBoardTest {
  private static final String GOOD =
      """
      {"id": "145ff46b-1441-4773-bcd3-c8c90baa598a", "title": "Kiln Operator",
       "department": "Works", "team": "Works", "employmentType": "FullTime",
       "location": "Leeds", "secondaryLocations": [
         {"location": "York", "address": {"addressLocality": "York", "addressCountry": "GB"}}],
       "address": {"postalAddress": {"addressLocality": "Leeds"}}, "isRemote": false,
       "workplaceType": "OnSite", "publishedAt": "2026-03-01T10:00:00.000+00:00",
       "isListed": true, "shouldDisplayCompensationOnJobPostings": true,
       "descriptionHtml": "<p>We fire pots.</p>", "descriptionPlain": "no",
       "jobUrl": "https://jobs.ashbyhq.com/brightclay/145ff46b-1441-4773-bcd3-c8c90baa598a",
       "applyUrl": "https://jobs.ashbyhq.com/brightclay/145ff46b/application",
       "compensation": {"compensationTierSummary": "£28K – £33K • Offers Equity",
         "scrapeableCompensationSalarySummary": "£28K - £33K", "compensationTiers": [],
         "summaryComponents": [
           {"compensationType": "EquityPercentage", "interval": "NONE", "currencyCode": null,
            "minValue": 0.5, "maxValue": 1.75},
           {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "GBP",
            "minValue": 28000, "maxValue": 33000}]}}
      """;

  private static ParsedBoard parse(String... postings) {
    String json = "{\"jobs\": [" + String.join(",", postings) + "], \"apiVersion\": \"1\"}";
    return BoardFile.parse(json.getBytes(UTF_8), null);
  }

  @Test
  void readsEveryFieldOfAPosting() {
    ParsedBoard board = parse(GOOD);
    assertThat(board.kind()).isEqualTo(BoardKind.ASHBY);
    GreenhousePosting posting = board.postings().getFirst();
    assertThat(posting.origin())
        .isEqualTo(new PostingOrigin(BoardKind.ASHBY, "145ff46b-1441-4773-bcd3-c8c90baa598a"));
    assertThat(posting.company()).isEqualTo("Brightclay");
    assertThat(posting.location()).isEqualTo("Leeds; York");
    assertThat(posting.departments()).containsExactly("Works");
    assertThat(posting.url()).startsWith("https://jobs.ashbyhq.com/brightclay/145f");
    assertThat(posting.updatedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(posting.toBrief(BriefOptions.DEFAULT).body())
        .extracting(TextBlock::text)
        .containsExactly(
            "We fire pots.",
            "At a glance",
            "Compensation: GBP 28000 - 33000 per year",
            "Employment type: Full-time",
            "Workplace: On-site");
  }

  @Test
  void payIsSaidOnlyWhereTheBoardShowsIt() {
    String hidden = GOOD.replace("Postings\": true", "Postings\": false");
    assertThat(parse(hidden).postings().getFirst().content()).doesNotContain("28");
    String summed = GOOD.replace("summaryComponents", "other");
    assertThat(parse(summed).postings().getFirst().content())
        .contains("Compensation: £28K - £33K<");
  }

  @Test
  void whatIsNotListedIsNotOnTheBoard() {
    ParsedBoard board = parse(GOOD.replace("\"isListed\": true", "\"isListed\": false"));
    assertThat(board.postings()).isEmpty();
    assertThat(board.rejected()).isEmpty();
    assertThat(board.listed()).isEmpty();
  }

  @Test
  void anEmptyBoardIsToldByItsVersion() {
    assertThat(parse().kind()).isEqualTo(BoardKind.ASHBY);
    assertThatThrownBy(
            () ->
                BoardFile.parse(
                    "{\"apiVersion\": \"1\", \"jobs\": []}".getBytes(UTF_8),
                    BoardKind.GREENHOUSE,
                    null))
        .hasMessage("The board is not in the format of Greenhouse");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"145ff46b-1441-4773-bcd3-c8c90baa598a\", | 17, | id is not a plain text of 1 to 100"
            + " characters",
        "\"Kiln Operator\" | {} | title is not a string",
        "2026-03-01T10:00:00.000+00:00 | yesterday | publishedAt is not an ISO 8601 time with"
            + " offset",
        "\"secondaryLocations\": [ | \"secondaryLocations\": [\"Rome\", | secondaryLocations has an"
            + " entry that is not an object",
        "https://jobs.ashbyhq.com/brightclay/145ff46b-1441-4773-bcd3-c8c90baa598a | ftp://x |"
            + " jobUrl is not an http or https address",
      })
  void rejectsOnePostingAndKeepsTheRest(String part, String instead, String reason) {
    String other = GOOD.replace("\"145f", "\"245f");
    ParsedBoard board = parse(GOOD.replace(part, instead), other);
    assertThat(board.postings()).hasSize(1);
    assertThat(board.rejected()).extracting(RejectedPosting::reason).containsExactly(reason);
  }
}
