package dev.reelmill.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RecentlyKnownTest {
  private Instant now = Instant.EPOCH;
  private Function<String, Optional<String>> database = token -> Optional.of("who has " + token);
  private final RecentlyKnown<String> known =
      new RecentlyKnown<>(token -> database.apply(token), () -> now);

  @Test
  void whoWasKnownStaysKnownForAWhileWithoutAnAnswer() {
    assertThat(known.find("a")).contains("who has a");
    database =
        token -> {
          throw new IllegalStateException("away");
        };
    now = now.plus(Duration.ofMinutes(9));
    assertThat(known.find("a")).contains("who has a");
    assertThatThrownBy(() -> known.find("b"))
        .isInstanceOf(DataAccessResourceFailureException.class);
    now = now.plus(Duration.ofMinutes(2));
    assertThatThrownBy(() -> known.find("a"))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void anAnswerThatDoesNotComeIsNotWaitedFor() {
    assertThat(known.find("a")).isPresent();
    CountDownLatch never = new CountDownLatch(1);
    database =
        token -> {
          try {
            never.await();
          } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
          }
          return Optional.empty();
        };
    assertThat(known.find("a")).contains("who has a");
  }

  @Test
  void whoIsToldToBeForgottenIs() {
    assertThat(known.find("a")).isPresent();
    assertThat(known.find("b")).isPresent();
    known.forget(who -> who.endsWith("a"));
    database =
        token -> {
          throw new IllegalStateException("away");
        };
    assertThat(known.find("b")).isPresent();
    assertThatThrownBy(() -> known.find("a"))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void anAnswerFromBeforeSomebodyWasForgottenIsNotRemembered() {
    database =
        token -> {
          known.forget(who -> who.endsWith(token)); // while the question is on its way
          return Optional.of("who has " + token);
        };
    assertThat(known.find("a")).isPresent();
    database =
        token -> {
          throw new IllegalStateException("away");
        };
    assertThatThrownBy(() -> known.find("a"))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void whoIsRefusedIsForgotten() {
    assertThat(known.find("a")).isPresent();
    database = token -> Optional.empty();
    assertThat(known.find("a")).isEmpty();
    database =
        token -> {
          throw new IllegalStateException("away");
        };
    assertThatThrownBy(() -> known.find("a"))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }
}
