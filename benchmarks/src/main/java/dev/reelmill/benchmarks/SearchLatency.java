package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.search.PostingSearch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A search's time, the query's embedding included, among 100,000 postings. 2,000 generated postings
 * are embedded for real; each then stands fifty times, its vectors drawn around the real ones.
 * Argument: an empty directory to work in.
 */
public final class SearchLatency {
  private static final String[] LEVELS = {"Junior", "Senior", "Lead", "Principal", "Assistant"};
  private static final String[] FIELDS = {
    "Python", "Java", "Data", "Solar", "Pastry", "Truck", "Night", "Museum", "Payroll", "Security",
    "Garden", "Rail", "Payments", "Mobile", "Clinical", "Warehouse", "Sales", "Design", "Music",
        "Water"
  };
  private static final String[] ROLES = {
    "Developer",
    "Engineer",
    "Chef",
    "Mechanic",
    "Nurse",
    "Manager",
    "Analyst",
    "Teacher",
    "Driver",
    "Accountant"
  };
  private static final String[] PLACES = {"Leeds", "Lyon", "Oslo", "Austin, TX", "Remote"};
  private static final int COPIES = 50;

  private SearchLatency() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    try (Database database = Database.open(home, Optional.empty());
        MiniLmEmbedding model = MiniLmEmbedding.load();
        PostingSearch search =
            new PostingSearch(
                new PostingStore(database.connections()), home.resolve("index"), model)) {
      fill(database.connections());
      search.start();
      complete(search);
      multiply(database.connections());
      long begun = System.nanoTime();
      complete(search);
      System.out.printf(
          "%d postings, indexed in %.1f s%n", search.size(), (System.nanoTime() - begun) / 1e9);
      System.out.println("search, nothing seen:     " + measure(search, Set.of()));
      System.out.println("search, 5,000 seen:       " + measure(search, seen()));
    }
  }

  private static void complete(PostingSearch search) throws InterruptedException {
    if (!search.await(Duration.ofMinutes(20))) {
      throw new IllegalStateException("the index did not catch up");
    }
  }

  private static void fill(DataSource database) {
    List<GreenhousePosting> postings = new ArrayList<>();
    for (String level : LEVELS) {
      for (String field : FIELDS) {
        for (String role : ROLES) {
          for (int i = 0; i < 2; i++) {
            postings.add(posting(postings.size() + 1, level + " " + field + " " + role));
          }
        }
      }
    }
    new BoardImport(database).importBoard(new ParsedBoard(postings, List.of()), "generated");
  }

  private static GreenhousePosting posting(long id, String title) {
    String place = PLACES[(int) (id % PLACES.length)];
    String content =
        "<h3>What you'll do</h3><ul><li>Work as %s in %s</li><li>Plan the work of team %d</li></ul>"
            .formatted(title, place, id % 97);
    return new GreenhousePosting(
        id,
        "Company " + id % 211,
        title,
        place,
        "https://jobs.example.com/" + id,
        List.of("Team " + id % 13),
        List.of(),
        Instant.EPOCH,
        content);
  }

  /** Copies every posting; PostgreSQL moves each number of a copy's vectors a little. */
  private static void multiply(DataSource database) {
    JdbcClient client = JdbcClient.create(database);
    List<Vectors.Row> rows =
        client
            .sql("select greenhouse_id, embedding from postings where greenhouse_id <= 2000")
            .query((row, index) -> new Vectors.Row(row.getLong(1), row.getBytes(2)))
            .list();
    for (int copy = 1; copy < COPIES; copy++) {
      Vectors.copy(client, rows, copy);
    }
  }

  private static Set<Long> seen() {
    return LongStream.range(1, 5001)
        .map(i -> i * 17)
        .boxed()
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Figures measure(PostingSearch search, Set<Long> seen) {
    double[] millis = new double[500];
    for (int i = -200; i < millis.length; i++) {
      int n = i + 200;
      String query =
          LEVELS[n % 5]
              + " "
              + FIELDS[n % 20]
              + " "
              + ROLES[n % 10]
              + " near "
              + PLACES[n % 5]
              + " "
              + n;
      long begun = System.nanoTime();
      search.rank(query, 20, 50, seen);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begun) / 1e6;
      }
    }
    return new Figures(millis);
  }
}
