package dev.reelmill.search;

/**
 * A posting that answers a query.
 *
 * @param score how well it answers, from 0 to 1: 0.75 and more when it is what was asked for; in a
 *     search by keywords alone, a guess below 0.75
 * @param vectorRank its place among the nearest by meaning, from 1, or 0 when not among them
 * @param keywordRank its place among the best by keywords, from 1, or 0 when not among them
 */
public record RankedPosting(long greenhouseId, double score, int vectorRank, int keywordRank) {}
