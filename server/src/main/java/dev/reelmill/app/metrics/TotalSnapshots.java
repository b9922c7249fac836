package dev.reelmill.app.metrics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.reelmill.job.JobTally;
import dev.reelmill.job.Total;
import dev.reelmill.pipeline.Stage;
import dev.reelmill.pipeline.Tier;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The totals of all jobs as histograms and counters. */
final class TotalSnapshots {
  private static final List<String> STAGES =
      Stream.of(Stage.values())
          .filter(stage -> stage != Stage.COMPOSITION) // happens within the encoding
          .map(Stage::label)
          .toList();

  /**
   * Alerts look at how much these grow, which does not show the first of a counter that begins with
   * it.
   */
  private static final List<String> ALERTED =
      List.of(
          "worker_crash", "upload_failed", "storage_unreadable", "disk_full", "artifact_failed");

  private final Map<String, List<Total>> totals;
  private final List<MetricSnapshot> snapshots = new ArrayList<>();

  private TotalSnapshots(List<Total> totals) {
    this.totals = totals.stream().collect(groupingBy(Total::what));
  }

  static List<MetricSnapshot> of(List<Total> totals) {
    TotalSnapshots all = new TotalSnapshots(totals);
    all.times();
    all.films();
    all.tiers();
    all.failures();
    return all.snapshots;
  }

  private void times() {
    histogram("wait_seconds", "reelmill_job_wait_seconds", "From asking to the first claim.", null);
    histogram(
        "playable_seconds",
        "reelmill_job_playable_seconds",
        "From asking to the first segment that can be played.",
        null);
    histogram(
        "job_seconds",
        "reelmill_job_seconds",
        "From asking to the end, by how it ended.",
        "status",
        "ready",
        "failed",
        "cancelled");
    histogram(
        "attempt_seconds",
        "reelmill_attempt_seconds",
        "Duration of attempts, by how they ended.",
        "outcome",
        "ready",
        "failed",
        "rescued",
        "cancelled");
    histogram(
        "stage_seconds",
        "reelmill_stage_seconds",
        "Duration of the stages of attempts that succeeded.",
        "stage",
        STAGES.toArray(String[]::new));
  }

  private void films() {
    histogram("video_seconds", "reelmill_video_duration_seconds", "Length of films made.", null);
    histogram(
        "video_bytes",
        "reelmill_video_size_bytes",
        "Size of films made, all objects of each.",
        null);
    counter("stored_objects", "reelmill_uploaded_objects", "Objects of films stored.");
    counter("video_bytes", "reelmill_uploaded_bytes", "Bytes of films stored.");
    add(
        counters("reelmill_artifact_lookups", "Times a stage's result was looked for.")
            .dataPoint(point(Labels.of("result", "hit"), amount("artifacts_found")))
            .dataPoint(point(Labels.of("result", "miss"), amount("artifacts_missed"))));
  }

  /** Measures whose names say which: "tier motion", "fall script provider_budget". */
  private void tiers() {
    CounterSnapshot.Builder films = counters("reelmill_films", "Films made, by tier of picture.");
    for (Tier tier : Tier.values()) {
      films.dataPoint(point(Labels.of("tier", tier.label()), amount("tier " + tier.label())));
    }
    add(films);
    CounterSnapshot.Builder falls =
        counters("reelmill_falls", "What films fell back from, by part of the film and by reason.");
    for (String what : new TreeSet<>(totals.keySet())) {
      String[] words = what.split(" ");
      if (words.length == 3 && words[0].equals("fall")) {
        falls.dataPoint(point(Labels.of("code", words[2], "part", words[1]), amount(what)));
      }
    }
    add(falls);
  }

  private void failures() {
    byCode(
        "failed_jobs",
        "reelmill_jobs_failed",
        "Jobs that failed for good, by error code.",
        List.of());
    byCode(
        "failed_attempts",
        "reelmill_attempts_failed",
        "Attempts that ended with an error or were taken back, by error code.",
        ALERTED);
  }

  private void counter(String what, String name, String help) {
    add(counters(name, help).dataPoint(point(Labels.EMPTY, amount(what))));
  }

  /**
   * A counter of each code.
   *
   * @param known codes that are there from the beginning
   */
  private void byCode(String what, String name, String help, List<String> known) {
    CounterSnapshot.Builder counters = counters(name, help);
    Map<String, List<Total>> kinds = kinds(what);
    known.forEach(code -> kinds.putIfAbsent(code, List.of()));
    kinds.forEach(
        (code, some) ->
            counters.dataPoint(point(Labels.of("code", code), sum(some, Total::times))));
    add(counters);
  }

  private void add(CounterSnapshot.Builder counters) {
    snapshots.add(counters.build());
  }

  private static CounterSnapshot.Builder counters(String name, String help) {
    return CounterSnapshot.builder().name(name).help(help);
  }

  private static CounterDataPointSnapshot point(Labels labels, double value) {
    return CounterDataPointSnapshot.builder().labels(labels).value(value).build();
  }

  /**
   * A histogram of one observation.
   *
   * @param label what tells its kinds apart, or null
   * @param known kinds that are there from the beginning
   */
  private void histogram(
      String what, String name, String help, @Nullable String label, String... known) {
    HistogramSnapshot.Builder histogram = HistogramSnapshot.builder().name(name).help(help);
    Map<String, List<Total>> kinds = kinds(what);
    (label == null ? Stream.of("") : Arrays.stream(known))
        .forEach(kind -> kinds.putIfAbsent(kind, List.of()));
    kinds.forEach(
        (kind, some) ->
            histogram.dataPoint(
                HistogramDataPointSnapshot.builder()
                    .labels(label == null ? Labels.EMPTY : Labels.of(label, kind))
                    .classicHistogramBuckets(buckets(what, some))
                    .sum(sum(some, Total::amount))
                    .build()));
    snapshots.add(histogram.build());
  }

  private static ClassicHistogramBuckets buckets(String what, List<Total> some) {
    TreeSet<Double> bounds = new TreeSet<>(JobTally.bounds(what));
    some.stream().map(Total::upTo).forEach(bounds::add); // of another version's, too
    bounds.add(Double.POSITIVE_INFINITY);
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    for (double bound : bounds) {
      long times = some.stream().filter(one -> one.upTo() == bound).mapToLong(Total::times).sum();
      buckets.bucket(bound, times);
    }
    return buckets.build();
  }

  private Map<String, List<Total>> kinds(String what) {
    return totals.getOrDefault(what, List.of()).stream()
        .collect(groupingBy(Total::kind, TreeMap::new, toList()));
  }

  private double amount(String what) {
    return sum(totals.getOrDefault(what, List.of()), Total::amount);
  }

  private static double sum(List<Total> some, ToDoubleFunction<Total> number) {
    return some.stream().mapToDouble(number).sum();
  }
}
