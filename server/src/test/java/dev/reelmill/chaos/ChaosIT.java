package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.FileSystemUtils;

/**
 * All films are made, each once and whole, while workers, servers, the database and the line to the
 * bucket fail at random.
 *
 * <p>{@code -Dreelmill.chaos.seed=} repeats a run, {@code -Dreelmill.chaos.jobs=} and {@code
 * -Dreelmill.chaos.runs=} say how large and how many.
 */
class ChaosIT {
  private static final int JOBS = Integer.getInteger("reelmill.chaos.jobs", 200);
  private static final Long SEED = Long.getLong("reelmill.chaos.seed");
  private static final int RUNS = Integer.getInteger("reelmill.chaos.runs", SEED == null ? 10 : 1);
  private static final ChaosRun.Size LARGE = new ChaosRun.Size(JOBS, 3, Duration.ofSeconds(7), 15);

  /** What a killed worker did is done again elsewhere by then, but for one time in a hundred. */
  private static final double LATEST_SECONDS = 20;

  @TestFactory
  @Tag("long")
  Stream<DynamicTest> everyFilmIsMadeOnceWhateverDies() {
    Recoveries all = new Recoveries();
    long first = SEED == null ? new Random().nextInt(1_000_000) : SEED;
    List<DynamicTest> tests = new ArrayList<>();
    IntStream.range(0, RUNS)
        .mapToLong(number -> first + number)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed, all)))
        .forEach(tests::add);
    tests.add(
        DynamicTest.dynamicTest(
            "killed workers' jobs run again soon",
            () -> {
              report(all + "; the slowest:\n" + all.slowest());
              assertThat(all.seconds(99)).as(all.slowest()).isLessThanOrEqualTo(LATEST_SECONDS);
            }));
    return tests.stream();
  }

  private void run(long seed, Recoveries all) throws Exception {
    report("seed " + seed + ", " + JOBS + " films");
    Path folder = Files.createTempDirectory("chaos-" + seed + "-");
    try (ChaosRun run = new ChaosRun(seed, LARGE, folder)) {
      report(run.run(all));
    } catch (Throwable failure) {
      report("seed " + seed + " failed; its logs are in " + folder);
      throw failure;
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private static void report(String line) throws Exception {
    System.out.println("chaos: " + line);
    Files.writeString(
        Path.of("target", "chaos.txt"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
