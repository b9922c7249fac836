package dev.reelmill.reels;

import dev.reelmill.brief.BriefOptions;

/**
 * The numbers of the search-or-make decision.
 *
 * @param limit best postings to decide over
 * @param candidates postings among which the best are sought; at least the limit
 * @param similarityThreshold score from which a posting fits the search, 0 to 1
 * @param targetCount reels in a full answer
 * @param maxGeneratePerRequest films one search may ask for
 * @param maxUserConcurrentJobs films of one viewer that may be under way
 * @param films how films are made
 */
public record ReelSettings(
    int limit,
    int candidates,
    double similarityThreshold,
    int targetCount,
    int maxGeneratePerRequest,
    int maxUserConcurrentJobs,
    BriefOptions films) {

  /** 20 of 50, from 0.75, five reels, five films a search, two films a viewer. */
  public static final ReelSettings DEFAULT =
      new ReelSettings(20, 50, 0.75, 5, 5, 2, BriefOptions.DEFAULT);

  public ReelSettings {
    if (limit < 1 || candidates < limit || targetCount < 1) {
      throw new IllegalArgumentException(
          "at least one posting, at least as many candidates, at least one reel");
    }
    if (!(similarityThreshold >= 0 && similarityThreshold <= 1)) {
      throw new IllegalArgumentException("a threshold from 0 to 1, not " + similarityThreshold);
    }
    if (maxGeneratePerRequest < 0 || maxUserConcurrentJobs < 0) {
      throw new IllegalArgumentException("limits are not negative");
    }
  }
}
