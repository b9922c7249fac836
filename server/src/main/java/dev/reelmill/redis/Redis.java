package dev.reelmill.redis;

import dev.reelmill.brief.ReelmillException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis that may go away at any time. A question that fails, or is not answered in time, opens a
 * circuit: from then on questions are not asked at all, until a thread of this object, which looks
 * now and then, finds Redis well again. So a dead or stalled Redis costs only those who were asking
 * when it went away.
 */
public final class Redis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
  private static final Duration USUAL_PATIENCE = Duration.ofMillis(100);
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

  private static final Duration END = Duration.ofSeconds(2);

  /** Looks after which a connection that is open, but silent, is given up. */
  private static final int LOOKS = 3;

  private final RedisAddress address;
  private final RedisLink link;
  private final Duration pause; // between looks
  private final AtomicReference<State> state;
  private final Semaphore lost = new Semaphore(0);
  private final Thread keeper;
  private @Nullable StatefulRedisConnection<String, byte[]> connection; // of the keeper
  private int silences;

  private sealed interface State {
    record Present(StatefulRedisConnection<String, byte[]> connection) implements State {}

    record Away(String reason) implements State {}
  }

  private Redis(RedisAddress address, Duration patience, Duration pause) {
    this.address = address;
    this.pause = pause;
    link = new RedisLink(address, patience);
    state = new AtomicReference<>(new State.Away("not asked yet"));
    keeper = Thread.ofPlatform().daemon().name("redis").unstarted(this::keep);
  }

  /**
   * Connects, or goes on trying when that does not work within two seconds. Waits 100 ms for an
   * answer, and a second from look to look.
   */
  public static Redis open(RedisAddress address) {
    return open(address, USUAL_PATIENCE, USUAL_PAUSE);
  }

  /**
   * The same with other times.
   *
   * @param patience the longest a command may take
   * @param pause how long after a failure, or a look in vain, the next look is taken
   */
  public static Redis open(RedisAddress address, Duration patience, Duration pause) {
    Redis redis = new Redis(address, patience, pause);
    redis.look();
    if (redis.state.get() instanceof State.Away away) {
      LOG.warn("{} is away: {}", address, away.reason());
    }
    redis.keeper.start();
    return redis;
  }

  /**
   * Asks. Which answers to give without Redis is the caller's business.
   *
   * @return the answer, or empty when Redis is away; it may have heard the question all the same
   */
  public <T> Optional<T> ask(RedisQuestion<T> question) {
    if (!(state.get() instanceof State.Present present)) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.ask(present.connection()));
    } catch (RuntimeException failure) {
      if (!Thread.currentThread().isInterrupted()) { // else it is the caller who gave up
        lose(present, failure);
      }
      return Optional.empty();
    }
  }

  /**
   * Asks whether it is well, now.
   *
   * @return for people, where it is
   * @throws ReelmillException {@code redis_unreachable} with the reason when it is not
   */
  public String check() {
    boolean well =
        ask(connection -> {
              RedisLink.probe(connection);
              return true;
            })
            .orElse(false);
    if (!well) {
      String reason = state.get() instanceof State.Away away ? away.reason() : "no answer";
      throw new ReelmillException("redis_unreachable", true, address + " is away: " + reason);
    }
    return "connected to " + address;
  }

  private void lose(State.Present present, RuntimeException failure) {
    String reason = reason(failure);
    if (state.compareAndSet(present, new State.Away(reason))) {
      LOG.warn("{} is away, what it does is done without it: {}", address, reason);
      lost.release();
    }
  }

  private void keep() {
    try {
      while (true) {
        if (state.get() instanceof State.Present) {
          lost.acquire();
        }
        Thread.sleep(pause);
        look();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (connection == null) {
        connection = link.connect();
      }
      StatefulRedisConnection<String, byte[]> open = Objects.requireNonNull(connection);
      RedisLink.probe(open);
      silences = 0;
      lost.drainPermits();
      state.set(new State.Present(open));
      LOG.info("{} is used", address);
    } catch (RuntimeException failure) {
      state.set(new State.Away(reason(failure)));
      giveUp();
    }
  }

  private void giveUp() {
    if (connection != null && (!connection.isOpen() || ++silences >= LOOKS)) {
      var _ = connection.closeAsync();
      connection = null;
      silences = 0;
    }
  }

  /** The innermost message says most: wrong password, connection refused, timed out. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  @Override
  public void close() {
    keeper.interrupt();
    try {
      keeper.join(END);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    state.set(new State.Away("closed"));
    link.close();
  }
}
