package dev.reelmill.search;

import java.util.List;

/** A text that may answer a search, and what speaks for it. */
final class Candidate {
  /** The id of its row. */
  long id;

  /** Whether it came out of the graph of vectors. */
  boolean near;

  /** Whether it came out of the index of words. */
  boolean worded;

  /** Its title's vector; empty while it was compared with nothing. */
  byte[] title = {};

  /** Cosine of its title and the search. */
  double titleLikeness;

  /** Cosine of its nearest passage and the search. */
  double passageLikeness;

  /** How much of what the search asks for its words answer, 0 to 1. */
  double words;

  /** How well it lies where the search asks for, 0 to 1; 1 when it asks for no place. */
  double place = 1;

  /** Score from 0 to 1, once all is known. */
  double score;

  /** Places in the rankings by vectors and by words, from 1; 0 when it is not among them. */
  int vectorRank;

  int keywordRank;

  /** Whether its vectors were compared with the search's. */
  boolean compared() {
    return title.length > 0;
  }

  RankedText ranked() {
    return new RankedText(id, score, vectorRank, keywordRank, compared());
  }

  static List<RankedText> ranked(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::ranked).toList();
  }
}
