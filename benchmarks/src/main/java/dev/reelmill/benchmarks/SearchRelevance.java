package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.BoardSource;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ImportProgress;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.search.RankedPosting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How good the order of a search's answers is: nDCG@10 over judged searches, for vectors alone,
 * words alone and both together, and what a threshold of the score lets through.
 *
 * <p>Arguments: a directory of boards; a file of searches ({@link JudgedSearch}), one JSON object a
 * line; a directory to work in, which keeps the embedded postings for the next run. A fourth, any
 * word, prints each search with its first answers.
 */
public final class SearchRelevance {
  private static final int CANDIDATES = 100;
  private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.75, 0.8, 0.9};
  private static final int LOOKED_AT = 20;

  private SearchRelevance() {}

  private record Answered(JudgedSearch search, List<RankedPosting> answers) {
    /** The answers that a ranking has, in its order. */
    List<RankedPosting> by(ToIntFunction<RankedPosting> rank) {
      return answers.stream()
          .filter(one -> rank.applyAsInt(one) > 0)
          .sorted(Comparator.comparingInt(rank))
          .toList();
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[2]);
    List<JudgedSearch> searches = JudgedSearch.read(Path.of(arguments[1]));
    try (Database database = Database.open(home, Optional.empty());
        MiniLmEmbedding model = MiniLmEmbedding.load()) {
      PostingStore postings = new PostingStore(database.connections());
      try (PostingSearch search = new PostingSearch(postings, home.resolve("index"), model)) {
        search.start();
        new BoardImport(database.connections())
            .importAll(List.of(BoardSource.of(arguments[0], null)), ImportProgress.NONE);
        if (!search.await(Duration.ofHours(2))) {
          throw new IllegalStateException("the index did not catch up");
        }
        System.out.println(search.size() + " postings, " + searches.size() + " searches");
        List<Answered> answered = new ArrayList<>();
        for (JudgedSearch one : searches) {
          answered.add(
              new Answered(
                  one, search.rank(one.query(), 4 * CANDIDATES, CANDIDATES, Set.of()).postings()));
        }
        report("words alone", answered, one -> one.by(RankedPosting::keywordRank));
        report("vectors alone", answered, one -> one.by(RankedPosting::vectorRank));
        report("together", answered, Answered::answers);
        thresholds(answered);
        if (arguments.length > 3) {
          answered.forEach(one -> show(one, postings));
        }
      }
    }
  }

  private static void report(
      String name, List<Answered> answered, Function<Answered, List<RankedPosting>> ranking) {
    Map<String, List<Double>> kinds = new TreeMap<>();
    List<Double> all = new ArrayList<>();
    for (Answered one : answered) {
      double gain = one.search().gain(ids(ranking.apply(one)));
      all.add(gain);
      kinds.computeIfAbsent(one.search().kind(), unknown -> new ArrayList<>()).add(gain);
    }
    System.out.printf(Locale.ROOT, "%-14s nDCG@10 %.3f", name, mean(all));
    kinds.forEach((kind, gains) -> System.out.printf(Locale.ROOT, "; %s %.2f", kind, mean(gains)));
    System.out.println();
  }

  /** Of the first answers to each search: how many pass, and how many of these are relevant. */
  private static void thresholds(List<Answered> answered) {
    for (double threshold : THRESHOLDS) {
      int passed = 0;
      int right = 0;
      int wrong = 0;
      int served = 0;
      for (Answered one : answered) {
        List<Long> fit =
            one.answers().stream()
                .limit(LOOKED_AT)
                .filter(answer -> answer.score() >= threshold)
                .map(RankedPosting::greenhouseId)
                .toList();
        passed += fit.size();
        right += (int) fit.stream().filter(id -> one.search().grade(id) > 0).count();
        wrong += (int) fit.stream().filter(id -> one.search().grade(id) == 0).count();
        served += fit.isEmpty() ? 0 : 1;
      }
      System.out.printf(
          Locale.ROOT,
          "from %.2f: %d of the first %d pass; %.0f %% of the judged ones are relevant; %d of %d"
              + " searches have one%n",
          threshold,
          passed,
          LOOKED_AT,
          100.0 * right / Math.max(1, right + wrong),
          served,
          answered.size());
    }
  }

  private static void show(Answered one, PostingStore postings) {
    JudgedSearch search = one.search();
    System.out.printf(Locale.ROOT, "%n%.2f  %s%n", search.gain(ids(one.answers())), search.query());
    List<RankedPosting> first = one.answers().stream().limit(5).toList();
    Map<Long, StoredPosting> stored = postings.findAll(ids(first));
    for (RankedPosting answer : first) {
      StoredPosting row = stored.get(answer.greenhouseId());
      if (row != null) {
        GreenhousePosting posting = row.posting();
        System.out.printf(
            Locale.ROOT,
            "   %2d  %.2f  %s | %s | %s%n",
            search.grade(answer.greenhouseId()),
            answer.score(),
            posting.title(),
            posting.company(),
            posting.location());
      }
    }
  }

  private static List<Long> ids(List<RankedPosting> answers) {
    return answers.stream().map(RankedPosting::greenhouseId).toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }
}
