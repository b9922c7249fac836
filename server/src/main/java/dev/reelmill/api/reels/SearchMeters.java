package dev.reelmill.api.reels;

import dev.reelmill.reels.ReelAnswer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts and times this server's searches, and answers that something was missing from. */
final class SearchMeters {
  private final Timer searches;
  private final Counter reels;
  private final Counter jobs;
  private final Map<String, Counter> degraded;

  SearchMeters(MeterRegistry registry) {
    searches =
        Timer.builder("reelmill.search")
            .description("Searches for reels, answered by this server.")
            .serviceLevelObjectives(
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(25),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2))
            .register(registry);
    reels = counter(registry, "reelmill.search.reels", "Reels that searches gave.");
    jobs = counter(registry, "reelmill.search.jobs", "Jobs that searches queued or joined.");
    degraded =
        ReelAnswer.PARTS.stream()
            .collect(Collectors.toMap(part -> part, part -> degraded(registry, part)));
  }

  private static Counter counter(MeterRegistry registry, String name, String what) {
    return Counter.builder(name).description(what).register(registry);
  }

  private static Counter degraded(MeterRegistry registry, String part) {
    return Counter.builder("reelmill.search.degraded")
        .tag("part", part)
        .description("Searches answered without a part of the program.")
        .register(registry);
  }

  /** A search's answer, counted. */
  ReelAnswer measured(Supplier<ReelAnswer> search) {
    ReelAnswer answer = searches.record(search);
    reels.increment(answer.reels().size());
    jobs.increment(answer.generationJobs().size());
    degraded.forEach(
        (part, counter) -> counter.increment(answer.degraded().contains(part) ? 1 : 0));
    return answer;
  }
}
