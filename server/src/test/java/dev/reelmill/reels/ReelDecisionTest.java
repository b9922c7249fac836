package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.posting.GreenhousePosting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReelDecisionTest {
  private static final double FITS = 0.75;
  private static final double TOO_FAR = 0.7499;

  private final List<ReelCandidate> best = new ArrayList<>();

  @Test
  void enoughIsShownAndNothingMade() {
    current(1, 0.95);
    missing(2, 0.94);
    for (int id = 3; id <= 8; id++) {
      current(id, 0.9);
    }
    assertDecides(List.of(1L, 3L, 4L, 5L, 6L), List.of());
  }

  @Test
  void theThresholdItselfFits() {
    for (int id = 1; id <= 5; id++) {
      current(id, FITS);
    }
    assertDecides(List.of(1L, 2L, 3L, 4L, 5L), List.of());
  }

  @Test
  void notEnoughShowsWhatThereIsAndWantsTheBestThatFit() {
    missing(1, 0.9);
    current(2, 0.85);
    missing(3, 0.8);
    current(4, TOO_FAR);
    missing(5, TOO_FAR);
    assertDecides(List.of(2L, 4L), List.of(1L, 3L));
  }

  @Test
  void noMoreIsWantedThanIsLacking() {
    for (int id = 1; id <= 3; id++) {
      current(id, 0.9);
    }
    for (int id = 4; id <= 9; id++) {
      missing(id, 0.8);
    }
    assertDecides(List.of(1L, 2L, 3L), List.of(4L, 5L));
  }

  @Test
  void noMoreIsWantedThanOneRequestMay() {
    for (int id = 1; id <= 9; id++) {
      missing(id, 0.8);
    }
    ReelSettings three = new ReelSettings(20, 50, 0.75, 5, 3, 2, BriefOptions.DEFAULT);
    assertThat(ReelDecision.over(best, Set.of(), three).wanted())
        .extracting(ReelCandidate::greenhouseId)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void anOutdatedVideoIsShownButCountsAsNone() {
    outdated(1, 0.95);
    for (int id = 2; id <= 5; id++) {
      current(id, 0.9);
    }
    assertDecides(List.of(1L, 2L, 3L, 4L, 5L), List.of(1L));
  }

  @Test
  void nothingFoundIsNothingShown() {
    assertDecides(List.of(), List.of());
  }

  private void assertDecides(List<Long> shown, List<Long> wanted) {
    ReelDecision decision = ReelDecision.over(best, Set.of(), ReelSettings.DEFAULT);
    assertThat(decision.shown()).extracting(reel -> reel.posting().greenhouseId()).isEqualTo(shown);
    assertThat(decision.wanted()).extracting(ReelCandidate::greenhouseId).isEqualTo(wanted);
  }

  private void current(long id, double score) {
    best.add(new ReelCandidate(posting(id), score, video(id), true));
  }

  private void outdated(long id, double score) {
    best.add(new ReelCandidate(posting(id), score, video(id), false));
  }

  private void missing(long id, double score) {
    best.add(new ReelCandidate(posting(id), score, null, false));
  }

  private static GreenhousePosting posting(long id) {
    return new GreenhousePosting(id, "Acme", "Role", "", "", List.of(), List.of(), null, "");
  }

  private static PublishedVideo video(long id) {
    return new PublishedVideo(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "posting:" + id,
        "key",
        "Role",
        "template",
        20,
        720,
        1280,
        "{}",
        Instant.EPOCH);
  }
}
