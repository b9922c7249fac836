package dev.reelmill.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles calls that nobody came back for, because their process died. What the provider makes in
 * its own time it is asked about; what cannot be asked about counts as estimated, for it may have
 * to be paid. So a crash never makes room for more than the day's limit, and holds back no other
 * day's.
 */
public final class OpenCalls {
  private static final Logger LOG = LoggerFactory.getLogger(OpenCalls.class);
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private final Ledger ledger;
  private final Map<ModelName, VideoModel> videos;

  /** Knows the models that can be asked about their orders. */
  public OpenCalls(Ledger ledger, Map<ModelName, VideoModel> videos) {
    this.ledger = ledger;
    this.videos = Map.copyOf(videos);
  }

  /**
   * Settles what it can.
   *
   * @param age calls that are older have nobody any more who waits for them
   * @return how many calls have ended
   */
  public int settle(Duration age) throws InterruptedException {
    int ended = 0;
    List<Reservation> page = ledger.stale(age, null);
    while (!page.isEmpty()) {
      for (Reservation call : page) {
        ended += settle(call) ? 1 : 0;
      }
      page = ledger.stale(age, page.getLast());
    }
    return ended;
  }

  /**
   * Tells providers that nobody wants any more what they still make for a job, where they can be
   * told. What it cost is settled later.
   */
  public void takeBack(UUID jobId) throws InterruptedException {
    for (Reservation call : ledger.openOrders(jobId)) {
      VideoModel model = videos.get(call.what().model());
      String order = call.orderId();
      if (model == null || order == null) {
        continue;
      }
      try {
        model.forget(order);
      } catch (ProviderException unheard) {
        LOG.info("order {} is not taken back: {}", order, unheard.getMessage());
      }
    }
  }

  private boolean settle(Reservation call) throws InterruptedException {
    VideoModel model = videos.get(call.what().model());
    String order = call.orderId();
    if (order == null || model == null) {
      return lost(call);
    }
    try {
      return switch (model.look(order)) {
        case ClipState.Working _ -> call.ageSeconds() > GIVEN_UP.toSeconds() && lost(call);
        case ClipState.Done done -> {
          ledger.settle(call, done.dollars().orElse(call.estimate()), "nobody fetched it");
          yield true;
        }
        case ClipState.Failed failed -> {
          ledger.failed(call, failed);
          yield true;
        }
      };
    } catch (ProviderException silent) {
      LOG.info("call {} cannot be asked about: {}", call.callId(), silent.getMessage());
      boolean unknown = silent.trouble() == Trouble.REQUEST_REFUSED; // taken back, or forgotten
      return (unknown || call.ageSeconds() > GIVEN_UP.toSeconds()) && lost(call);
    }
  }

  private boolean lost(Reservation call) {
    ledger.settle(call, call.estimate(), "its end was not heard");
    return true;
  }
}
