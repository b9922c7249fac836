package dev.reelmill.provider;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is known about a model.
 *
 * @param price in USD for a million tokens or bytes, or for a second of video: what estimates
 *     assume, and what is counted where the provider does not tell a cost
 * @param mostUnits characters of a text, or seconds of a clip, that it takes or makes at once
 * @param ends the last day it works, if it is known
 */
public record ModelFacts(ModelName name, double price, int mostUnits, Optional<LocalDate> ends) {
  private static final int DAYS_OF_WARNING = 30;

  public ModelFacts {
    if (!(price >= 0 && price < Double.POSITIVE_INFINITY) || mostUnits < 1) {
      throw new IllegalArgumentException(name + " costs " + price + " for " + mostUnits);
    }
  }

  /** Whether it is no more; it is not asked then. */
  public boolean ended(LocalDate today) {
    return ends.filter(today::isAfter).isPresent();
  }

  /** What its operator should know, or empty. */
  public Optional<String> warning(LocalDate today) {
    if (ended(today)) {
      return Optional.of(name + " ended on " + ends.get() + " and is left out");
    }
    return ends.filter(last -> ChronoUnit.DAYS.between(today, last) <= DAYS_OF_WARNING)
        .map(last -> name + " ends on " + last);
  }

  /**
   * Refuses to ask a model that is no more.
   *
   * @throws ProviderException {@code provider_ended}
   */
  public void requireAlive(LocalDate today) {
    if (ended(today)) {
      throw ProviderException.refused(Trouble.ENDED, name + " ended on " + ends.get());
    }
  }
}
