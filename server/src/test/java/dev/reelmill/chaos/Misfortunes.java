package dev.reelmill.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** What may befall the processes of an installation, and which workers it has killed. */
final class Misfortunes implements AutoCloseable {
  private static final long LONGEST_DOWN_MILLIS = 3_000;

  /** After it was sent, as long as an order takes on a busy machine. */
  private static final long LONGEST_ORDER_MILLIS = 80;

  private final Installation installation;
  private final Supervisor supervisor;
  private final Crossing orders;
  private final int leaseSeconds;
  private final Queue<Recoveries.Death> deaths = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("misfortunes").factory());

  /**
   * None yet.
   *
   * @param orders for parts that are to die while one is answered
   */
  Misfortunes(Installation installation, Supervisor supervisor, Crossing orders, int leaseSeconds) {
    this.installation = installation;
    this.supervisor = supervisor;
    this.orders = orders;
    this.leaseSeconds = leaseSeconds;
  }

  /** All of them. */
  List<Harm> harms() {
    Part postgres = installation.cluster().postgres();
    return List.of(
        new Harm("worker killed", 9, this::killWorker),
        new Harm("worker frozen", 1, this::freezeWorker),
        death(installation.api(), 2),
        deathInAnOrder(installation.api(), 2),
        death(postgres, 2),
        deathInAnOrder(postgres, 1),
        death(installation.redis(), 1));
  }

  private Harm death(Part part, int weight) {
    return new Harm(
        part.name() + " killed",
        weight,
        random -> {
          supervisor.kill(part, down(random));
          return true;
        });
  }

  /** A moment after the next order was sent, which may be before it is heard or after. */
  private Harm deathInAnOrder(Part part, int weight) {
    return new Harm(
        part.name() + " to be killed in an order",
        weight,
        random -> {
          Duration down = down(random);
          long moment = random.nextLong(LONGEST_ORDER_MILLIS);
          orders.atNext(() -> soon(() -> supervisor.kill(part, down), moment));
          return true;
        });
  }

  private void soon(Runnable action, long millis) {
    var _ = later.schedule(action, millis, TimeUnit.MILLISECONDS);
  }

  private static Duration down(RandomGenerator random) {
    return Duration.ofMillis(random.nextLong(LONGEST_DOWN_MILLIS));
  }

  private boolean killWorker(RandomGenerator random) {
    Optional<Program> worker = anyBusy(random);
    worker.ifPresent(
        one -> {
          deaths.add(new Recoveries.Death(one.life(), Instant.now()));
          supervisor.kill(one, down(random));
        });
    return worker.isPresent();
  }

  /** For longer than its lease lasts. */
  private boolean freezeWorker(RandomGenerator random) {
    Optional<Program> worker = anyBusy(random);
    worker.ifPresent(
        one -> {
          one.freeze();
          soon(one::thaw, 1000L * (leaseSeconds + random.nextLong(1, 6)));
        });
    return worker.isPresent();
  }

  /** One that has a job: what only starts is not worth killing. */
  private Optional<Program> anyBusy(RandomGenerator random) {
    List<String> busy =
        installation
            .cluster()
            .texts("select worker from generation_jobs where lease_token is not null order by 1");
    List<Program> choice = new ArrayList<>(installation.workers());
    choice.removeIf(worker -> !busy.contains(worker.life()));
    return choice.isEmpty()
        ? Optional.empty()
        : Optional.of(choice.get(random.nextInt(choice.size())));
  }

  /** Which workers were killed, and when. */
  List<Recoveries.Death> deaths() {
    return List.copyOf(deaths);
  }

  /** Nothing more befalls, and nobody stands still any more. */
  @Override
  public void close() {
    later.shutdownNow();
    later.close();
    installation.workers().forEach(Program::thaw);
  }
}
