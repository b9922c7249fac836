package dev.reelmill.chaos;

import dev.reelmill.storage.Fault;
import dev.reelmill.storage.FaultProxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The line to the bucket: never quite good, and now and then bad. */
final class Weather implements AutoCloseable {
  private static final Fault ERROR = new Fault.Refuse(500, "InternalError");
  private static final Fault BUSY = new Fault.Refuse(503, "SlowDown");
  private static final double DRIZZLE = 0.02;

  private final FaultProxy line;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("weather").factory());

  /** Lets two in a hundred requests fail in one way or another. */
  Weather(FaultProxy line) {
    this.line = line;
    drizzle();
  }

  private void drizzle() {
    line.always(Weather::drop);
  }

  private static Fault drop() {
    RandomGenerator random = ThreadLocalRandom.current();
    return random.nextDouble() >= DRIZZLE
        ? new Fault.Pass()
        : switch (random.nextInt(4)) {
          case 0 -> ERROR;
          case 1 -> BUSY;
          case 2 -> new Fault.ResetRequest(random.nextInt(20_000));
          default -> new Fault.ResetAnswer(random.nextInt(2_000));
        };
  }

  /** What the line may do. */
  List<Harm> harms() {
    return List.of(
        new Harm("bucket down", 3, this::outage),
        new Harm("request stalled", 2, random -> next(new Fault.Stall())),
        new Harm("answer stalled", 1, random -> next(new Fault.StallAnswer(200))));
  }

  private boolean next(Fault fault) {
    line.next(fault);
    return true;
  }

  /** Longer than one request is repeated, sometimes. */
  private boolean outage(RandomGenerator random) {
    Fault fault = random.nextBoolean() ? ERROR : BUSY;
    line.always(fault);
    Duration length = Duration.ofMillis(random.nextLong(500, 4_000));
    var _ = clock.schedule(this::drizzle, length.toMillis(), TimeUnit.MILLISECONDS);
    return true;
  }

  /** It clears up. */
  @Override
  public void close() {
    clock.shutdownNow();
    clock.close();
    line.always(new Fault.Pass());
  }
}
