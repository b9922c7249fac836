package dev.reelmill.posting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the systems answer.
 *
 * @param greenhouse start of the addresses of Greenhouse's API
 * @param lever start of those of Lever's
 * @param ashby start of those of Ashby's
 */
public record BoardAddresses(URI greenhouse, URI lever, URI ashby) {

  /** The public APIs. */
  public static final BoardAddresses PUBLIC =
      new BoardAddresses(
          URI.create("https://boards-api.greenhouse.io"),
          URI.create("https://api.lever.co"),
          URI.create("https://api.ashbyhq.com"));

  /** Where a board's postings are listed, all in one answer. */
  URI of(BoardName board) {
    String slug = URLEncoder.encode(board.slug(), StandardCharsets.UTF_8).replace("+", "%20");
    return switch (board.kind()) {
      case GREENHOUSE -> under(greenhouse, "/v1/boards/" + slug + "/jobs?content=true");
      case LEVER -> under(lever, "/v0/postings/" + slug + "?mode=json");
      case ASHBY -> under(ashby, "/posting-api/job-board/" + slug + "?includeCompensation=true");
    };
  }

  private static URI under(URI base, String path) {
    return URI.create(base.toString().replaceFirst("/+$", "") + path);
  }
}
