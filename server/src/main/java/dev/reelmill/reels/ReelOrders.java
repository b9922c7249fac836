package dev.reelmill.reels;

import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.WorkKey;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.StoredPosting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Orders films of postings, and tells whether a film shows a posting as it now is. */
final class ReelOrders {
  private static final String POSTING = "posting:";
  private static final Duration FAILED_LATELY = Duration.ofMinutes(10);
  private static final int KEYS_KEPT = 10_000;

  private final JobStore jobs;
  private final VideoCatalog videos;
  private final int jobsOfAViewer;
  private final BriefOptions films;

  /** Work keys by content: parsing a description takes longer than all the rest of a search. */
  private final Map<String, String> keys =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEYS_KEPT;
        }
      };

  /**
   * Films of postings.
   *
   * @param jobsOfAViewer that may be under way
   * @param films how they are made
   */
  ReelOrders(JobStore jobs, VideoCatalog videos, int jobsOfAViewer, BriefOptions films) {
    this.jobs = jobs;
    this.videos = videos;
    this.jobsOfAViewer = jobsOfAViewer;
    this.films = films;
  }

  /** What films of the posting are about. */
  static String subject(long greenhouseId) {
    return POSTING + greenhouseId;
  }

  /** The posting a film is about, or empty when it is about something else. */
  static Optional<Long> greenhouseId(String subject) {
    return subject.startsWith(POSTING)
        ? Optional.of(Long.parseLong(subject.substring(POSTING.length())))
        : Optional.empty();
  }

  /** The key of making a film of the posting as it now is. */
  String workKey(StoredPosting posting) {
    String content = posting.greenhouseId() + " " + posting.contentHash();
    synchronized (keys) {
      String known = keys.get(content);
      if (known != null) {
        return known;
      }
    }
    String key = WorkKey.of(brief(posting.posting()), EngineVersion.CURRENT);
    synchronized (keys) {
      keys.put(content, key);
    }
    return key;
  }

  /** Those of the candidates whose film was tried as they now are, and failed. */
  Set<Long> hopeless(List<ReelCandidate> candidates) {
    Map<String, Set<String>> failed =
        jobs.failedWork(
            candidates.stream().map(one -> subject(one.greenhouseId())).toList(), FAILED_LATELY);
    return candidates.stream()
        .filter(
            one -> {
              Set<String> keys = failed.get(subject(one.greenhouseId()));
              return keys != null
                  && keys.contains(WorkKey.of(brief(one.posting()), EngineVersion.CURRENT));
            })
        .map(ReelCandidate::greenhouseId)
        .collect(Collectors.toSet());
  }

  /**
   * Queues a film or joins the one that is being made. A posting that was edited and edited back
   * has its film already, which then stands for it again.
   *
   * @param fingerprint of the query that asks
   * @param mayQueue asked before work is queued that nobody is at
   * @return the job, or empty when the film is there, the viewer has too many under way, or no more
   *     may be queued
   */
  Optional<UUID> order(
      GreenhousePosting posting, String viewer, String fingerprint, BooleanSupplier mayQueue) {
    PostingBrief brief = brief(posting);
    String subject = subject(posting.greenhouseId());
    String workKey = WorkKey.of(brief, EngineVersion.CURRENT);
    if (videos.standAgain(subject, workKey).isPresent()) {
      return Optional.empty();
    }
    if (jobs.wouldQueue(workKey, viewer, jobsOfAViewer) && !mayQueue.getAsBoolean()) {
      return Optional.empty();
    }
    JobRequest request =
        new JobRequest(
            "reels",
            viewer,
            workKey,
            subject,
            BriefCodec.toJson(brief),
            fingerprint,
            Priority.NORMAL);
    return switch (jobs.submitShared(request, jobsOfAViewer)) {
      case Submitted.Queued queued -> Optional.of(queued.job().jobId());
      case Submitted.Joined joined -> Optional.of(joined.job().jobId());
      case Submitted.OverLimit over -> Optional.empty();
    };
  }

  private PostingBrief brief(GreenhousePosting posting) {
    return posting.toBrief(films);
  }
}
