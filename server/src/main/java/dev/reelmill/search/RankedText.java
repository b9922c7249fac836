package dev.reelmill.search;

/**
 * A text that answers a query.
 *
 * @param id of its row
 * @param score how well it answers, from 0 to 1; see {@link RankedPosting}
 * @param vectorRank its place among the nearest by meaning, from 1, or 0 when not among them
 * @param keywordRank its place among the best by keywords, from 1, or 0 when not among them
 * @param byMeaning false when only its words were looked at, for want of vectors
 */
public record RankedText(
    long id, double score, int vectorRank, int keywordRank, boolean byMeaning) {}
