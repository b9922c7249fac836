package dev.reelmill.posting;

import java.util.List;

/**
 * What a board file holds.
 *
 * @param postings the usable ones in the file's order, each id once
 * @param rejected the others, each with its reason
 */
public record ParsedBoard(List<GreenhousePosting> postings, List<RejectedPosting> rejected) {
  public ParsedBoard {
    postings = List.copyOf(postings);
    rejected = List.copyOf(rejected);
  }
}
