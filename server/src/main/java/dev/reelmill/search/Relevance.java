package dev.reelmill.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Weighs what speaks for each candidate, and puts them in order. Scores run from 0 to 1; from 0.75
 * on a posting is more likely what was asked for than not. Where the numbers come from is told in
 * decision 0010.
 */
final class Relevance {
  private static final double TITLE = 0.2;
  private static final double PASSAGE = 0.7;
  private static final double WORDS = 0.3;
  private static final double KIND = 0.2;
  private static final double ALL = TITLE + PASSAGE + WORDS + KIND;
  private static final double WRONG_PLACE = 0.5;

  /** How many of the best say together what kind of title is sought. */
  private static final int BEST = 10;

  private static final double LEAST_SAY = 0.05;

  /** The relevance that scores 0.5, and how far above it the score is 0.73. */
  private static final double MIDDLE = 0.42;

  private static final double STEP = 0.09;

  private Relevance() {}

  /**
   * The candidates in order, scored by meaning and words; those without vectors by words alone.
   *
   * @param likeness what a cosine means
   */
  static List<Candidate> ordered(Collection<Candidate> candidates, Likeness likeness) {
    List<Candidate> all = new ArrayList<>(candidates);
    rank(all, candidate -> candidate.near, Relevance::byVectors, (c, rank) -> c.vectorRank = rank);
    rankByWords(all);
    List<Candidate> compared = new ArrayList<>(all.stream().filter(Candidate::compared).toList());
    compared.sort(best(Relevance::alone));
    byte[] kind = kind(compared.subList(0, Math.min(BEST, compared.size())));
    for (Candidate candidate : all) {
      candidate.score =
          candidate.compared()
              ? calibrated(
                  alone(candidate)
                      + likeness.of(VectorBytes.cosine(candidate.title, kind)) * KIND / ALL)
              : guessed(candidate);
    }
    all.sort(best(candidate -> candidate.score));
    return all;
  }

  /** The candidates in order, scored by words alone; such a score is a guess below 0.75. */
  static List<Candidate> orderedByWords(Collection<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate candidate : all) {
      candidate.score = guessed(candidate);
    }
    rankByWords(all);
    all.sort(best(candidate -> candidate.score));
    return all;
  }

  private static double guessed(Candidate candidate) {
    return 0.5 + 0.24 * candidate.words * candidate.place;
  }

  private static double byVectors(Candidate candidate) {
    return TITLE * candidate.titleLikeness + PASSAGE * candidate.passageLikeness;
  }

  /** Relevance without the title's likeness to those of other candidates. */
  private static double alone(Candidate candidate) {
    return (byVectors(candidate) + WORDS * candidate.words) / ALL
        - WRONG_PLACE * (1 - candidate.place);
  }

  private static byte[] kind(List<Candidate> best) {
    if (best.isEmpty()) {
      return new byte[0];
    }
    VectorBytes.Sum sum = new VectorBytes.Sum(best.getFirst().title.length);
    double last = alone(best.getLast());
    best.forEach(one -> sum.add(one.title, (alone(one) - last) * ALL + LEAST_SAY));
    return sum.direction();
  }

  private static double calibrated(double relevance) {
    return 1 / (1 + Math.exp((MIDDLE - relevance) / STEP));
  }

  private static void rankByWords(List<Candidate> all) {
    rank(
        all,
        candidate -> candidate.worded,
        candidate -> candidate.words * candidate.place,
        (candidate, rank) -> candidate.keywordRank = rank);
  }

  private static void rank(
      List<Candidate> all,
      Predicate<Candidate> counts,
      ToDoubleFunction<Candidate> value,
      ObjIntConsumer<Candidate> place) {
    List<Candidate> some = new ArrayList<>(all.stream().filter(counts).toList());
    some.sort(best(value));
    for (int i = 0; i < some.size(); i++) {
      place.accept(some.get(i), i + 1);
    }
  }

  private static Comparator<Candidate> best(ToDoubleFunction<Candidate> value) {
    return Comparator.comparingDouble(value)
        .reversed()
        .thenComparingLong(candidate -> candidate.id);
  }
}
