package dev.reelmill.provider;

import java.time.LocalDate;

/**
 * A day's money, in USD.
 *
 * @param day in UTC
 * @param spent by calls that have ended
 * @param reserved for calls under way
 */
public record BudgetReading(LocalDate day, double limit, double spent, double reserved) {

  /** What may still be set aside. */
  public double available() {
    return Math.max(0, limit - spent - reserved);
  }
}
