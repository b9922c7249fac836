package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.BoardSource;
import dev.reelmill.posting.ImportProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time an import of 10,000 generated postings takes: for the first time, again, and with every
 * hundredth edited and the last hundred gone. Argument: an empty directory to work in.
 */
public final class ImportTime {
  private static final int POSTINGS = 10_000;
  private static final int SENTENCES = 30;
  private static final String[] VERBS = {"Plan", "Build", "Check", "Repair", "Teach", "Measure"};
  private static final String[] THINGS = {
    "the morning shift", "our kilns", "forty deliveries", "pipelines of data", "three apprentices"
  };
  private static final String[] ROLES = {"Baker", "Welder", "Nurse", "Developer", "Accountant"};

  private ImportTime() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path board = home.resolve("kornblum.json");
    try (Database database = Database.open(home, Optional.empty())) {
      BoardImport imports = new BoardImport(database.connections());
      write(board, POSTINGS, "");
      System.out.printf("a board of %.1f MB%n", Files.size(board) / 1e6);
      measure("first", imports, board);
      measure("again", imports, board);
      write(board, POSTINGS - 100, " II");
      measure("edited", imports, board);
    }
  }

  private static void measure(String name, BoardImport imports, Path board) throws Exception {
    AtomicReference<String> summary = new AtomicReference<>("");
    ProcessorTime time =
        ProcessorTime.of(
            () -> {
              summary.set(
                  imports
                      .importAll(List.of(new BoardSource.File(board, null)), ImportProgress.NONE)
                      .summary());
              return summary;
            });
    System.out.printf(
        "%-7s %.1f s, %.1f s of CPU without the database's: %s%n",
        name, time.wall() / 1e3, time.cpu() / 1e3, summary.get());
  }

  private static void write(Path file, int postings, String edit) throws IOException {
    Random random = new Random(7);
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (int id = 1; id <= postings; id++) {
      String role = ROLES[id % ROLES.length] + (id % 100 == 0 ? edit : "");
      jobs.add(
          Map.of(
              "id",
              id,
              "title",
              role,
              "company_name",
              "Kornblum Works",
              "absolute_url",
              "https://jobs.example.com/" + id,
              "location",
              Map.of("name", "Leeds"),
              "content",
              text(random)));
    }
    Files.write(file, JsonMapper.shared().writeValueAsBytes(Map.of("jobs", jobs)));
  }

  private static String text(Random random) {
    StringBuilder html = new StringBuilder("&lt;ul&gt;");
    for (int i = 0; i < SENTENCES; i++) {
      html.append("&lt;li&gt;").append(VERBS[random.nextInt(VERBS.length)]).append(' ');
      html.append(THINGS[random.nextInt(THINGS.length)]);
      html.append(" with team ").append(random.nextInt(100)).append("&lt;/li&gt;");
    }
    return html.append("&lt;/ul&gt;").toString();
  }
}
