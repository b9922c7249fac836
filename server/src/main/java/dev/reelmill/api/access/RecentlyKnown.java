package dev.reelmill.api.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Asks who a token belongs to, without waiting long for a database that does not answer: meanwhile
 * who was known within the last ten minutes stays known, so that those who watch can go on. Who is
 * told to be forgotten is not remembered; what another server ends may be, for that time.
 */
final class RecentlyKnown<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<String, Optional<T>> lookup;
  private final InstantSource clock;

  private final Map<String, Known<T>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
          return size() > MOST;
        }
      };

  private long forgotten; // how often, guarded by the map

  /**
   * Nobody known yet.
   *
   * @param lookup asks the database; anything it throws means that there was no answer
   */
  RecentlyKnown(Function<String, Optional<T>> lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  /**
   * Who the token belongs to, or empty when to nobody.
   *
   * @throws DataAccessResourceFailureException when that cannot be found out at present
   */
  Optional<T> find(String token) {
    long before = forgotten();
    Future<Optional<T>> answer = threads.submit(() -> lookup.apply(token));
    try {
      Optional<T> found = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      note(token, found, before);
      return found;
    } catch (ExecutionException | TimeoutException unanswered) {
      answer.cancel(true);
      return remembered(token)
          .or(
              () -> {
                throw new DataAccessResourceFailureException(
                    "it cannot be found out whose a token is", unanswered);
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataAccessResourceFailureException("interrupted", e);
    }
  }

  /** Forgets those who are no more, also where a question is on its way. */
  void forget(Predicate<T> gone) {
    synchronized (known) {
      forgotten++;
      known.values().removeIf(one -> gone.test(one.who()));
    }
  }

  private long forgotten() {
    synchronized (known) {
      return forgotten;
    }
  }

  /** An answer that was on its way while somebody was forgotten may be about them. */
  private void note(String token, Optional<T> found, long before) {
    synchronized (known) {
      if (found.isEmpty()) {
        known.remove(token);
      } else if (forgotten == before) {
        known.put(token, new Known<>(found.get(), clock.instant()));
      }
    }
  }

  private Optional<T> remembered(String token) {
    synchronized (known) {
      return Optional.ofNullable(known.get(token))
          .filter(one -> one.seen().plus(REMEMBERED).isAfter(clock.instant()))
          .map(Known::who);
    }
  }

  private record Known<T>(T who, Instant seen) {}
}
