package dev.reelmill.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Several debts paid down with one monthly amount. */
final class Debts {
  /** The order in which what is left after the minimums is paid. */
  enum Order {
    /** The highest rate first. */
    AVALANCHE,
    /** The smallest balance first. */
    SNOWBALL
  }

  /**
   * A debt.
   *
   * @param yearlyRate as a fraction of one
   * @param minimum paid every month in any case
   */
  record Debt(double balance, double yearlyRate, double minimum) {}

  /** Months until all is paid, and the interest of all of them. */
  record Outcome(int months, double interest) {}

  private static final int LONGEST = 1_200;

  /** Less than half a cent is nothing. */
  private static final double PAID = 0.005;

  private Debts() {}

  /**
   * Pays until nothing is left.
   *
   * @param monthly at least the sum of the minimums
   * @throws IllegalArgumentException if the debts never end
   */
  static Outcome pay(List<Debt> debts, double monthly, Order order) {
    List<Debt> inOrder = order(debts, order).stream().map(debts::get).toList();
    double[] left = inOrder.stream().mapToDouble(Debt::balance).toArray();
    double interest = 0;
    for (int month = 0; month < LONGEST; month++) {
      if (sum(left) < PAID) {
        return new Outcome(month, interest);
      }
      interest += month(inOrder, left, monthly);
    }
    throw new IllegalArgumentException(monthly + " a month never pays these debts");
  }

  /**
   * What is left of each debt at the end of each month, until all is paid.
   *
   * @return months from month 0, in each the debts as they were given
   * @throws IllegalArgumentException if the debts never end
   */
  static List<List<Double>> course(List<Debt> debts, double monthly, Order order) {
    List<Integer> inOrder = order(debts, order);
    List<Debt> sorted = inOrder.stream().map(debts::get).toList();
    double[] left = sorted.stream().mapToDouble(Debt::balance).toArray();
    List<List<Double>> course = new ArrayList<>();
    course.add(debts.stream().map(Debt::balance).toList());
    while (sum(left) >= PAID) {
      if (course.size() > LONGEST) {
        throw new IllegalArgumentException(monthly + " a month never pays these debts");
      }
      month(sorted, left, monthly);
      course.add(IntStream.range(0, left.length).mapToObj(i -> left[inOrder.indexOf(i)]).toList());
    }
    return course;
  }

  /** Numbers of the debts, the first to be paid first. */
  private static List<Integer> order(List<Debt> debts, Order order) {
    Comparator<Integer> first =
        switch (order) {
          case AVALANCHE -> Comparator.comparingDouble(i -> -debts.get(i).yearlyRate());
          case SNOWBALL -> Comparator.comparingDouble(i -> debts.get(i).balance());
        };
    return IntStream.range(0, debts.size()).boxed().sorted(first).toList();
  }

  /** One month: interest, minimums, and the rest to the first that is not paid yet. */
  private static double month(List<Debt> debts, double[] left, double monthly) {
    double interest = 0;
    double money = monthly;
    for (int i = 0; i < left.length; i++) {
      double charged = left[i] * debts.get(i).yearlyRate() / 12;
      interest += charged;
      left[i] += charged;
    }
    for (int i = 0; i < left.length; i++) {
      double paid = Math.min(left[i], debts.get(i).minimum());
      left[i] -= paid;
      money -= paid;
    }
    for (int i = 0; i < left.length; i++) {
      double paid = Math.min(left[i], money);
      left[i] -= paid;
      money -= paid;
    }
    return interest;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
