package dev.reelmill.reels;

import dev.reelmill.search.RankedPosting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Tells the log of one search's steps: for whom, how long since it began, and what came of it. */
final class SearchSteps {
  private static final Logger LOG = LoggerFactory.getLogger(SearchSteps.class);
  private static final double SECOND = 1e9;

  private final long begun = System.nanoTime();
  private final String viewer;
  private final String fingerprint;

  private SearchSteps(String viewer, String fingerprint) {
    this.viewer = viewer;
    this.fingerprint = fingerprint;
  }

  /** A search begins; its words are not told, only how many characters they have. */
  static SearchSteps begin(String query, String viewer, String fingerprint) {
    SearchSteps steps = new SearchSteps(viewer, fingerprint);
    steps
        .about("search", LOG.atInfo())
        .addKeyValue("query_length", query.length())
        .log("a search begins");
    return steps;
  }

  /** The index has answered, or not. */
  void ranked(Optional<List<RankedPosting>> found) {
    List<RankedPosting> postings = found.orElse(List.of());
    about("rank", LOG.atDebug())
        .addKeyValue("postings", postings.size())
        .addKeyValue("scores", postings.stream().map(RankedPosting::score).toList())
        .log(found.isPresent() ? "the index has answered" : "the index does not answer");
  }

  /** It is clear what is shown, and what is missing. */
  void decided(List<ReelCandidate> best, ReelDecision decision, ReelSettings settings) {
    long above = best.stream().filter(one -> one.score() >= settings.similarityThreshold()).count();
    about("decide", LOG.atInfo())
        .addKeyValue("above_threshold", above)
        .addKeyValue("below_threshold", best.size() - above)
        .addKeyValue("with_video", best.stream().filter(one -> one.video() != null).count())
        .addKeyValue("shown", decision.shown().size())
        .addKeyValue("wanted", decision.wanted().size())
        .log("{} reels are shown, {} wanted", decision.shown().size(), decision.wanted().size());
  }

  /** It is answered. */
  void answered(int jobs, Set<String> missing) {
    about("answer", LOG.atInfo())
        .addKeyValue("jobs", jobs)
        .addKeyValue("degraded", String.join(",", missing.stream().sorted().toList()))
        .log("a search is answered");
  }

  private LoggingEventBuilder about(String stage, LoggingEventBuilder line) {
    return line.addKeyValue("user_id", viewer)
        .addKeyValue("query_fingerprint", fingerprint)
        .addKeyValue("stage", stage)
        .addKeyValue("duration_seconds", (System.nanoTime() - begun) / SECOND);
  }
}
