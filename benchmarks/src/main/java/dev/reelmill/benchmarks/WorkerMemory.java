package dev.reelmill.benchmarks;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.Style;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.pipeline.FilmMaker;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.topic.TopicFilms;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How much memory a process that renders takes: over many short films one after the other, and with
 * two films of the highest quality at once. On Linux. Arguments: an empty directory, and the number
 * of short films.
 */
public final class WorkerMemory {
  private static final int REPORTS = 4;

  private final FilmMaker maker;

  private WorkerMemory(Path home) {
    ArtifactStore artifacts =
        new ArtifactStore(home.resolve("artifacts"), 1L << 28, InstantSource.system());
    maker =
        new FilmMaker(
            new LocalWriter(new TopicFilms()), new SpeechEngines(), new LibavEncoder(), artifacts);
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    WorkerMemory worker = new WorkerMemory(Path.of(arguments[0]));
    int films = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    for (int film = 1; film <= films; film++) {
      worker.make(brief(film, Quality.DRAFT, 4));
      if (film % Math.max(1, films / REPORTS) == 0) {
        System.out.println(film + " films: " + memory());
      }
    }
    worker.two();
    System.out.println("after two at 1080p: " + memory());
  }

  private Object make(Brief brief) throws InterruptedException {
    return maker.make(brief, (stage, percentage, scene, scenes) -> {});
  }

  private void two() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Object>> both = new ArrayList<>();
      for (int film : new int[] {-1, -2}) {
        both.add(() -> make(brief(film, Quality.HIGH, 20)));
      }
      for (Future<Object> made : threads.invokeAll(both)) {
        var _ = made.get();
      }
    }
  }

  private static Brief brief(int number, Quality quality, int seconds) {
    BriefOptions options = new BriefOptions(AspectRatio.PORTRAIT, quality, null, null, "en");
    return new PromptBrief(
        "Reason %d to drink tea: it is warm, it is calm, it is cheap".formatted(number),
        Style.FUN,
        seconds,
        options);
  }

  /** In the process now, at most so far, and of it the heap in use after collecting. */
  private static String memory() throws IOException {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return "resident %s, most %s, heap in use %d MB"
        .formatted(status("VmRSS"), status("VmHWM"), heap >> 20);
  }

  private static String status(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }
}
