package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one board, posting by posting, so that a large one is never held as a tree. */
final class BoardParser {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final @Nullable String company;
  private final @Nullable BoardKind wanted;
  private final List<GreenhousePosting> postings = new ArrayList<>();
  private final List<RejectedPosting> rejected = new ArrayList<>();
  private final Set<Long> listed = new HashSet<>();
  private final Set<Long> taken = new HashSet<>();
  private @Nullable BoardKind kind;
  private int place;
  private long total;
  private boolean jobsFound;

  /**
   * A parser for one board.
   *
   * @param wanted the format it must have; any when null
   */
  BoardParser(@Nullable BoardKind wanted, @Nullable String company) {
    this.wanted = wanted;
    this.company = company;
  }

  ParsedBoard parse(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        found(BoardKind.LEVER);
        readJobs(parser);
      } else if (first == JsonToken.START_OBJECT) {
        readFields(parser);
        found(kind());
      } else {
        throw invalid("The board is neither a JSON object with a \"jobs\" array nor an array");
      }
      if (parser.nextToken() != null) {
        throw invalid("Something follows the board" + at(parser.currentTokenLocation()));
      }
    } catch (JacksonException e) {
      throw invalid(
          "The board is not valid JSON"
              + at(e.getLocation())
              + ": "
              + PlainText.tidy(String.valueOf(e.getOriginalMessage())));
    }
    return new ParsedBoard(
        kind(), CompanySpelling.repair(postings), rejected, listed, place >= total);
  }

  private void readFields(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "jobs" -> {
          if (value != JsonToken.START_ARRAY) {
            throw invalid("\"jobs\" is not an array");
          }
          if (jobsFound) {
            throw invalid("The board has more than one \"jobs\" array");
          }
          readJobs(parser);
        }
        case "meta" -> total = JSON.readTree(parser).path("total").asLong(0);
        case "apiVersion" -> {
          kind = kind == null ? BoardKind.ASHBY : kind;
          parser.skipChildren();
        }
        default -> parser.skipChildren();
      }
    }
    if (!jobsFound) {
      throw invalid("The board has no \"jobs\" array");
    }
  }

  private void readJobs(JsonParser parser) {
    jobsFound = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      add(JSON.readTree(parser));
    }
  }

  private void add(JsonNode job) {
    place++;
    if (kind == null) {
      kind = PostingShape.of(job).orElse(null);
    }
    BoardKind now = kind();
    if (now == BoardKind.ASHBY && !AshbyReader.isListed(job)) {
      return;
    }
    number(now, job).ifPresent(listed::add);
    try {
      GreenhousePosting posting = PostingShape.read(now, job, company);
      if (taken.add(posting.greenhouseId())) {
        postings.add(posting);
      } else {
        rejected.add(new RejectedPosting(name(job), "id appears twice in this board"));
      }
    } catch (ReelmillException e) {
      rejected.add(new RejectedPosting(name(job), String.valueOf(e.getMessage())));
    }
  }

  /** What is known of an object's format so far; nothing tells that of an empty board. */
  private BoardKind kind() {
    return kind != null ? kind : wanted == BoardKind.ASHBY ? BoardKind.ASHBY : BoardKind.GREENHOUSE;
  }

  private void found(BoardKind found) {
    if (wanted != null && wanted != found) {
      throw invalid("The board is not in the format of " + wanted.shown());
    }
    kind = found;
  }

  private static Optional<Long> number(BoardKind kind, JsonNode job) {
    JsonNode id = job.path("id");
    boolean written = kind == BoardKind.GREENHOUSE ? id.isIntegralNumber() : id.isString();
    return written && PostingOrigin.valid(kind, id.asString())
        ? Optional.of(new PostingOrigin(kind, id.asString()).number())
        : Optional.empty();
  }

  private String name(JsonNode job) {
    JsonNode id = job.path("id");
    String written = id.isNumber() || id.isString() ? PlainText.tidy(id.asString()) : "";
    return written.isEmpty() ? "posting " + place : written;
  }

  private static String at(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static ReelmillException invalid(String message) {
    return new ReelmillException("invalid_board", false, message);
  }
}
