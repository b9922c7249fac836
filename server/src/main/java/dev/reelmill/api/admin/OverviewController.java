package dev.reelmill.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Parameters;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.reels.ReelRanking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is, what nobody needs, and how a search comes about. */
@RestController
class OverviewController {
  private static final int LONGEST_PROMPT = 1000;

  private final JobStore jobs;
  private final VideoCatalog videos;
  private final ReelRanking ranking;
  private final StorageCare storage;

  OverviewController(JobStore jobs, VideoCatalog videos, ReelRanking ranking, StorageCare storage) {
    this.jobs = jobs;
    this.videos = videos;
    this.ranking = ranking;
    this.storage = storage;
  }

  @GetMapping("/admin/generation-jobs/stats")
  StatsResponse stats() {
    Map<JobStatus, Long> counts = jobs.counts();
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((status, count) -> named.put(status.label(), count));
    long ready = videos.count();
    long underWay =
        counts.entrySet().stream()
            .filter(entry -> !entry.getKey().ended() && entry.getKey() != JobStatus.INDEXED)
            .mapToLong(Map.Entry::getValue)
            .sum();
    ReelRanking.Coverage coverage = ranking.coverage();
    return new StatsResponse(
        named,
        new VideoCounts(ready + underWay, ready),
        coverage.withVideo(),
        coverage.withoutVideo());
  }

  @GetMapping("/admin/videos/orphaned")
  PageResponse<StorageCare.OrphanedVideo> orphaned() {
    return new PageResponse<>(storage.orphans(), null);
  }

  @PostMapping("/admin/videos/cleanup")
  StorageCare.CleanupReport clean(
      @RequestParam(name = "dry_run", required = false) @Nullable String dryRun) {
    Parameters wanted = new Parameters();
    boolean dry = wanted.flag("dry_run", dryRun);
    wanted.check();
    return storage.clean(dry);
  }

  @GetMapping("/admin/search")
  SearchRanking search(
      @RequestParam(name = "text_prompt", required = false) @Nullable String prompt,
      @RequestParam(required = false) @Nullable String limit) {
    Parameters wanted = new Parameters();
    String query = wanted.text("text_prompt", prompt, LONGEST_PROMPT);
    int most = wanted.number("limit", limit, 20, 1, 200);
    wanted.check();
    return new SearchRanking(ranking.rank(query, most).stream().map(RankedResponse::of).toList());
  }

  /**
   * How much there is.
   *
   * @param generationJobs by status
   * @param jobsWithVideos postings in use for which a video stands
   */
  record StatsResponse(
      @JsonProperty("generation_jobs") Map<String, Long> generationJobs,
      VideoCounts videos,
      @JsonProperty("jobs_with_videos") long jobsWithVideos,
      @JsonProperty("jobs_without_videos") long jobsWithoutVideos) {}

  /**
   * Videos.
   *
   * @param total those that are being made, too
   */
  record VideoCounts(long total, long ready) {}

  /** The ranking before any is left out. */
  record SearchRanking(List<RankedResponse> results) {}
}
