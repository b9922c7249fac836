package dev.reelmill.topic;

import java.util.List;
import java.util.stream.IntStream;

/** Interest on one balance. Rates are fractions of one: 0.24 is 24 % a year. */
final class Interest {
  private static final int DAYS_A_YEAR = 365;
  private static final int MONTHS_A_YEAR = 12;

  private Interest() {}

  /** The daily periodic rate of a yearly rate. */
  static double dailyRate(double yearlyRate) {
    return yearlyRate / DAYS_A_YEAR;
  }

  /** What a balance grows to with interest added every day. */
  static double afterDays(double balance, double yearlyRate, int days) {
    return balance * Math.pow(1 + dailyRate(yearlyRate), days);
  }

  /** The same after each day, from day 0. */
  static List<Double> byTheDay(double balance, double yearlyRate, int days) {
    return IntStream.rangeClosed(0, days)
        .mapToObj(day -> afterDays(balance, yearlyRate, day))
        .toList();
  }

  /** What a deposit has grown to after each month, from month 0, at an annual yield. */
  static List<Double> byTheMonth(double deposit, double annualYield, int months) {
    return IntStream.rangeClosed(0, months)
        .mapToObj(month -> afterYears(deposit, annualYield, month / (double) MONTHS_A_YEAR))
        .toList();
  }

  /** What a deposit grows to at an annual percentage yield, which includes compounding. */
  static double afterYears(double deposit, double annualYield, double years) {
    return deposit * Math.pow(1 + annualYield, years);
  }

  /** What equal deposits at the end of every month grow to, with interest added every month. */
  static double ofMonthlyDeposits(double deposit, double yearlyRate, int months) {
    double rate = yearlyRate / MONTHS_A_YEAR;
    return rate == 0 ? deposit * months : deposit * (Math.pow(1 + rate, months) - 1) / rate;
  }

  /**
   * Interest paid over some months when the same amount is paid at the end of each.
   *
   * @param payment more than the first month's interest
   */
  static double paid(double balance, double yearlyRate, double payment, int months) {
    double left = balance;
    double interest = 0;
    for (int month = 0; month < months && left > 0; month++) {
      double charged = left * yearlyRate / MONTHS_A_YEAR;
      interest += charged;
      left = Math.max(0, left + charged - payment);
    }
    return interest;
  }
}
