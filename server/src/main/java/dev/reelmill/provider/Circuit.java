package dev.reelmill.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a provider rest that does not work. After five troubles in a row, or one that only a person
 * can mend, nothing is asked for a while; then one question is let through, and its answer decides.
 */
final class Circuit {
  private static final int IN_A_ROW = 5;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration UNTIL_SOMEBODY_LOOKS = Duration.ofMinutes(5);

  private final InstantSource clock;
  private int troubles;
  private Instant closedAgain = Instant.MIN;
  private @Nullable String reason;
  private boolean probing;

  Circuit(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes the right to ask; why there is none otherwise. Each right is to be given back. */
  synchronized Optional<String> enter() {
    if (reason == null) {
      return Optional.empty();
    }
    if (clock.instant().isBefore(closedAgain) || probing) {
      return Optional.of(reason);
    }
    probing = true;
    return Optional.empty();
  }

  /** It answered, well or with a refusal of just this question. */
  synchronized void well() {
    troubles = 0;
    reason = null;
    probing = false;
  }

  /** Nothing is known about it: the asker went away. */
  synchronized void unknown() {
    probing = false;
  }

  /** It did not work. */
  synchronized void failed(ProviderException trouble) {
    boolean forPeople =
        trouble.trouble() == Trouble.NO_ACCESS || trouble.trouble() == Trouble.NO_CREDIT;
    troubles++;
    if (forPeople || probing || troubles >= IN_A_ROW) {
      reason = trouble.getMessage();
      closedAgain = clock.instant().plus(forPeople ? UNTIL_SOMEBODY_LOOKS : REST);
    }
    probing = false;
  }
}
