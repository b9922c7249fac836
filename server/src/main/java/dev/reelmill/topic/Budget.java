package dev.reelmill.topic;

import java.util.ArrayList;
import java.util.List;

/** Shares, sums and averages of a household. */
final class Budget {
  private Budget() {}

  /** A balance in percent of its limit. */
  static double utilization(double balance, double limit) {
    return 100 * balance / limit;
  }

  /** A share of an amount, in percent. */
  static double share(double amount, double percent) {
    return amount * percent / 100;
  }

  static double sum(List<Double> amounts) {
    return amounts.stream().mapToDouble(Double::doubleValue).sum();
  }

  static double average(List<Double> amounts) {
    return sum(amounts) / amounts.size();
  }

  static double lowest(List<Double> amounts) {
    return amounts.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** What a monthly amount comes to in a year. */
  static double aYear(double aMonth) {
    return 12 * aMonth;
  }

  /** What a weekly amount comes to in a year of 52 weeks. */
  static double aYearOfWeeks(double aWeek) {
    return 52 * aWeek;
  }

  /** Whole months of saving until a goal is reached. */
  static int monthsTo(double goal, double aMonth) {
    return (int) Math.ceil(goal / aMonth - 1e-9);
  }

  /** Shares of an amount, each in percent. */
  static List<Double> shares(double amount, List<Double> percents) {
    return percents.stream().map(percent -> share(amount, percent)).toList();
  }

  /** The sum after each of the amounts. */
  static List<Double> sums(List<Double> amounts) {
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
      sums.add(sum);
    }
    return sums;
  }

  /** What is held after each month, from month 0, when incomes come in and one amount goes out. */
  static List<Double> held(List<Double> incomes, double out) {
    List<Double> held = new ArrayList<>();
    held.add(0.0);
    for (double income : incomes) {
      held.add(held.getLast() + income - out);
    }
    return held;
  }
}
