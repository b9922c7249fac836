package dev.reelmill.api.admin;

import dev.reelmill.reels.ReelRanking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A posting in a search's ranking.
 *
 * @param score likeness, 0 to 1
 * @param vectorRank its place by meaning, from 1, or null when not among the nearest
 * @param keywordRank its place by keywords, from 1, or null when not among the best
 */
@JsonNaming(SnakeCaseStrategy.class)
record RankedResponse(
    long greenhouseId,
    String title,
    String company,
    double score,
    @Nullable Integer vectorRank,
    @Nullable Integer keywordRank,
    boolean hasVideo) {

  static RankedResponse of(ReelRanking.Place place) {
    return new RankedResponse(
        place.posting().greenhouseId(),
        place.posting().title(),
        place.posting().company(),
        place.score(),
        rank(place.vectorRank()),
        rank(place.keywordRank()),
        place.hasVideo());
  }

  private static @Nullable Integer rank(int place) {
    return place == 0 ? null : place;
  }
}
