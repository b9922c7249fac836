package dev.reelmill.search;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param postings the best first
 * @param byMeaning false when the embedding model was missing, for the query or for a posting, and
 *     only keywords counted
 */
public record Ranking(List<RankedPosting> postings, boolean byMeaning) {
  public Ranking {
    postings = List.copyOf(postings);
  }
}
