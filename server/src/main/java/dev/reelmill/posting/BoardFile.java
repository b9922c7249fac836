package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job board in the format of Greenhouse's public Job Board API, {@code GET
 * /v1/boards/{slug}/jobs?content=true}.
 */
public final class BoardFile {
  private static final JsonMapper JSON = new JsonMapper();

  private BoardFile() {}

  /**
   * Reads a board from a stream of JSON and leaves the stream open.
   *
   * @see #parse(byte[], String)
   * @throws ReelmillException also {@code unreadable_board} (retryable) when the stream breaks
   */
  public static ParsedBoard parse(InputStream json, @Nullable String fallbackCompany) {
    try {
      return parse(json.readAllBytes(), fallbackCompany);
    } catch (IOException e) {
      throw new ReelmillException(
          "unreadable_board", true, "The board could not be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a board. Postings that break a rule are rejected one by one; the rest is kept.
   *
   * @param fallbackCompany names the employer of postings that do not
   * @throws ReelmillException {@code invalid_board} (not retryable) when the whole is no board,
   *     saying where or what is missing
   */
  public static ParsedBoard parse(byte[] json, @Nullable String fallbackCompany) {
    JsonNode jobs = jobs(json);
    List<GreenhousePosting> postings = new ArrayList<>();
    List<RejectedPosting> rejected = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    int place = 0;
    for (JsonNode job : jobs) {
      place++;
      try {
        GreenhousePosting posting = PostingReader.read(job, fallbackCompany);
        if (seen.add(posting.greenhouseId())) {
          postings.add(posting);
        } else {
          rejected.add(new RejectedPosting(name(job, place), "id appears twice in this board"));
        }
      } catch (ReelmillException e) {
        rejected.add(new RejectedPosting(name(job, place), String.valueOf(e.getMessage())));
      }
    }
    return new ParsedBoard(CompanySpelling.repair(postings), rejected);
  }

  private static JsonNode jobs(byte[] json) {
    JsonNode board;
    try {
      board = JSON.readTree(json);
    } catch (JacksonException e) {
      throw invalid("The board is not valid JSON" + at(e.getLocation()) + e.getOriginalMessage());
    }
    if (!board.isObject()) {
      throw invalid("The board is not a JSON object with a \"jobs\" array");
    }
    JsonNode jobs = board.path("jobs");
    if (!jobs.isArray()) {
      throw invalid(
          board.has("jobs") ? "\"jobs\" is not an array" : "The board has no \"jobs\" array");
    }
    return jobs;
  }

  private static String at(@Nullable TokenStreamLocation location) {
    return location == null
        ? ": "
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
  }

  private static String name(JsonNode job, int place) {
    JsonNode id = job.path("id");
    return id.isNumber() || id.isString() ? id.asString() : "posting " + place;
  }

  private static ReelmillException invalid(String message) {
    return new ReelmillException("invalid_board", false, message);
  }
}
