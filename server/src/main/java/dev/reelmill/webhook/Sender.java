package dev.reelmill.webhook;

import dev.reelmill.network.GuardedNames;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a delivery, and writes down what became of it. */
final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int GONE = 410;

  private final DeliveryStore store;
  private final Message message;
  private final Transport transport;
  private final RetrySchedule schedule;
  private final InstantSource clock;
  private final AttemptMeters meters;

  Sender(
      DeliveryStore store,
      Message message,
      Transport transport,
      RetrySchedule schedule,
      InstantSource clock,
      AttemptMeters meters) {
    this.store = store;
    this.message = message;
    this.transport = transport;
    this.schedule = schedule;
    this.clock = clock;
    this.meters = meters;
  }

  void attempt(Delivery delivery) {
    try {
      send(delivery);
    } catch (RuntimeException unreachable) {
      // The row says when it is taken again.
      LOG.atWarn()
          .addKeyValue("job_id", delivery.jobId())
          .log("webhook {} is late: {}", delivery.deliveryId(), unreachable.getMessage());
    }
  }

  private void send(Delivery delivery) {
    Optional<String> body = Optional.ofNullable(delivery.body()).or(() -> message.of(delivery));
    if (body.isEmpty()) {
      giveUp(delivery, null, "the job was deleted");
    } else if (store.gone(delivery.url())) {
      giveUp(delivery, GONE, "the address answered 410 Gone before");
    } else {
      post(delivery, store.fixBody(delivery.deliveryId(), body.get()));
    }
  }

  private void post(Delivery delivery, String body) {
    int status;
    try {
      status = transport.post(delivery, body, clock.instant());
    } catch (GuardedNames.PrivateAddressException refused) {
      giveUp(delivery, null, reason(refused));
      return;
    } catch (IOException | RuntimeException unheard) {
      // Not only what a network does: an address that nothing can be sent to ends, too.
      inVain(delivery, null, reason(unheard));
      return;
    }
    answered(delivery, status);
  }

  private void answered(Delivery delivery, int status) {
    if (status >= 200 && status < 300) {
      store.delivered(delivery.deliveryId(), status);
      meters.delivered();
    } else if (status == GONE) {
      store.markGone(delivery.url());
      giveUp(delivery, status, "the address answered 410 Gone");
    } else {
      inVain(delivery, status, "the address answered " + status);
    }
  }

  private void inVain(Delivery delivery, @Nullable Integer status, String error) {
    Optional<Duration> wait = schedule.after(delivery.attempts());
    LOG.atInfo()
        .addKeyValue("job_id", delivery.jobId())
        .log(
            "webhook {} of job {} was not heard at attempt {}: {}",
            delivery.deliveryId(),
            delivery.jobId(),
            delivery.attempts(),
            error);
    wait.ifPresentOrElse(
        time -> {
          store.postpone(delivery.deliveryId(), time, status, error);
          meters.unheard();
        },
        () -> giveUp(delivery, status, error));
  }

  private void giveUp(Delivery delivery, @Nullable Integer status, String error) {
    store.giveUp(delivery.deliveryId(), status, error);
    meters.givenUp();
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
