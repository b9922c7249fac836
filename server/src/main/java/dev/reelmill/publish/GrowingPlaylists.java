package dev.reelmill.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeasedWork;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The playlists of a film in the making. They only ever grow, whoever writes them, and only the
 * holder of the lease does.
 *
 * <p>Whoever cancels the job waits for what is done under the lease's fence. So it is looked before
 * what is stored, and behind the fence each playlist is only put, all at once, if it is still as it
 * was seen. What fails there is tried again from the beginning, the fence left meanwhile.
 */
final class GrowingPlaylists {
  private static final int TRIES = 5;

  private final ObjectStore store;
  private final LeasedWork jobs;
  private final Lease lease;

  GrowingPlaylists(ObjectStore store, LeasedWork jobs, Lease lease) {
    this.store = store;
    this.jobs = jobs;
    this.lease = lease;
  }

  /** A playlist that has to grow from what was found to a text. */
  private record Step(Optional<StoredObject> before, String text) {}

  /**
   * Lets playlists grow to the given texts, by their keys; those that have come as far stay.
   *
   * @throws ReelmillException {@code upload_failed} (retryable) when they cannot be stored
   */
  void grow(Map<String, String> texts) {
    Map<String, String> left = texts;
    for (int tries = 1; !left.isEmpty(); tries++) {
      if (tries > TRIES) {
        throw new ReelmillException(
            "upload_failed", true, "somebody else keeps writing " + left.keySet());
      }
      Map<String, Step> steps = steps(left);
      try {
        left = put(steps);
      } catch (ReelmillException failure) {
        if (tries == TRIES || !failure.retryable() || Thread.currentThread().isInterrupted()) {
          throw failure;
        }
      }
    }
  }

  private Map<String, Step> steps(Map<String, String> texts) {
    Map<String, Step> steps = new ConcurrentHashMap<>();
    AllAtOnce.each(
        texts,
        (key, text) -> {
          Optional<StoredObject> found = store.find(key);
          String before = found.map(there -> StoredText.read(store, key)).orElse("");
          if (before.length() < text.length() && text.startsWith(before)) {
            steps.put(key, new Step(found, text));
          }
        });
    return steps;
  }

  /** Those that somebody else has changed meanwhile. */
  private Map<String, String> put(Map<String, Step> steps) {
    Map<String, String> changed = new ConcurrentHashMap<>();
    if (!steps.isEmpty()) {
      jobs.whileHeld(
          lease,
          () ->
              AllAtOnce.each(
                  steps,
                  (key, step) -> {
                    if (!store.replace(key, step.before(), step.text().getBytes(UTF_8))) {
                      changed.put(key, step.text());
                    }
                  }));
    }
    return changed;
  }
}
