package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.search.PostingSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A search's time, the query's embedding included, among many postings at 20 requests a second, and
 * how long the index takes to be built, to open again and to find a new posting. The first thousand
 * postings are embedded for real; the others' vectors are drawn around those.
 *
 * <p>Arguments: a directory to work in, which keeps the postings and the index for the next run,
 * and how many postings, 1,000,000 unless given. To see the index built anew, delete {@code index}
 * in that directory.
 */
public final class SearchScale {
  private static final int EMBEDDED = GeneratedPostings.TITLES;
  private static final int SEEN = 5_000;
  private static final int REQUESTS = 1_200;
  private static final int WARM_UP = 400;
  private static final long PERIOD_NANOS = 50_000_000;

  private SearchScale() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    int wanted = arguments.length < 2 ? 1_000_000 : Integer.parseInt(arguments[1]);
    try (Database database = Database.open(home, Optional.empty());
        MiniLmEmbedding model = MiniLmEmbedding.load()) {
      PostingStore postings = new PostingStore(database.connections());
      PostingTable table = new PostingTable(database.connections());
      if (table.count() < EMBEDDED) {
        timed("embedded " + EMBEDDED, () -> embed(database.connections(), home, model));
      }
      timed("filled the table", () -> table.fill(EMBEDDED, wanted));
      try (PostingSearch search = new PostingSearch(postings, home.resolve("index"), model)) {
        timed("opened or built the index", () -> open(search));
        System.out.printf(
            Locale.ROOT,
            "%d postings, index of %.2f GB%n",
            search.size(),
            bytes(home.resolve("index")) / 1e9);
        atRate(search, Set.of(), WARM_UP, 1);
        System.out.println("one by one, nothing seen:   " + oneByOne(search, Set.of()));
        System.out.println("one by one, 5,000 seen:     " + oneByOne(search, seen(wanted)));
        System.out.println(
            "20 a second, 5,000 seen:    " + atRate(search, seen(wanted), REQUESTS, PERIOD_NANOS));
        timed("found a new posting", () -> findNew(database.connections(), search, wanted));
        System.out.println(memory());
      }
      try (PostingSearch again = new PostingSearch(postings, home.resolve("index"), model)) {
        timed("opened the index again", () -> open(again));
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void timed(String name, Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    System.out.printf(Locale.ROOT, "%s in %.1f s%n", name, (System.nanoTime() - begun) / 1e9);
  }

  private static void embed(DataSource database, Path home, MiniLmEmbedding model)
      throws InterruptedException {
    List<GreenhousePosting> first =
        LongStream.rangeClosed(1, EMBEDDED).mapToObj(GeneratedPostings::posting).toList();
    importBoard(database, first);
    try (PostingSearch search =
        new PostingSearch(new PostingStore(database), home.resolve("index"), model)) {
      open(search);
    }
  }

  private static void importBoard(DataSource database, List<GreenhousePosting> board) {
    new BoardImport(database)
        .importBoard(new ParsedBoard(board, List.of()), "board-" + board.getLast().greenhouseId());
  }

  private static void open(PostingSearch search) throws InterruptedException {
    search.start();
    if (!search.await(Duration.ofHours(6))) {
      throw new IllegalStateException("the index did not catch up");
    }
  }

  private static void findNew(DataSource database, PostingSearch search, long wanted)
      throws InterruptedException {
    long id = wanted + 1 + System.currentTimeMillis();
    GreenhousePosting like = GeneratedPostings.posting(id);
    String title = "Lighthouse Keeper " + id;
    importBoard(
        database,
        List.of(
            new GreenhousePosting(
                id,
                like.company(),
                title,
                like.location(),
                like.url(),
                like.departments(),
                like.offices(),
                like.updatedAt(),
                like.content())));
    while (search.rank(title, 1, 50, Set.of()).postings().getFirst().greenhouseId() != id) {
      Thread.sleep(5);
    }
  }

  private static Set<Long> seen(long postings) {
    return LongStream.rangeClosed(1, SEEN)
        .map(i -> 1 + i * 7919 % postings)
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Every fourth names a place, every tenth is misspelt. */
  private static String query(int n) {
    String title = GeneratedPostings.title(n * 37L);
    String place = GeneratedPostings.PLACES.get(n % GeneratedPostings.PLACES.size());
    String named = n % 4 == 0 ? title + " in " + place : title;
    return n % 10 == 9 ? named.replaceFirst("([a-z])([a-z])([ ]|$)", "$2$1$3") : named;
  }

  private static Figures oneByOne(PostingSearch search, Set<Long> seen) {
    double[] millis = new double[WARM_UP];
    for (int n = 0; n < millis.length; n++) {
      long begun = System.nanoTime();
      search.rank(query(n), 20, 50, seen);
      millis[n] = (System.nanoTime() - begun) / 1e6;
    }
    return new Figures(millis);
  }

  /** Each request begins at its own time, and its time counts from then, whoever is in the way. */
  private static Figures atRate(PostingSearch search, Set<Long> seen, int requests, long period)
      throws InterruptedException {
    double[] millis = new double[requests];
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int n = 0; n < requests; n++) {
        int number = n;
        long due = begun + n * period;
        long wait = due - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        threads.execute(
            () -> {
              search.rank(query(number), 20, 50, seen);
              millis[number] = (System.nanoTime() - due) / 1e6;
            });
      }
    }
    return new Figures(millis);
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String memory() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    String resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.matches("(VmRSS|RssAnon|RssFile).*"))
            .map(line -> line.replaceAll("\\s+", " "))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "heap in use %.0f MB; %s",
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
        resident);
  }
}
