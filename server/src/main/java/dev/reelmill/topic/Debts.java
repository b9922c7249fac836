package dev.reelmill.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  private Debts() {}

  /**
   * Pays until nothing is left.
   *
   * @param monthly at least the sum of the minimums
   * @throws IllegalArgumentException if the debts never end
   */
  static Outcome pay(List<Debt> debts, double monthly, Order order) {
    List<Debt> inOrder = new ArrayList<>(debts);
    inOrder.sort(
        switch (order) {
          case AVALANCHE -> Comparator.comparingDouble((Debt debt) -> -debt.yearlyRate());
          case SNOWBALL -> Comparator.comparingDouble(Debt::balance);
        });
    double[] left = inOrder.stream().mapToDouble(Debt::balance).toArray();
    double interest = 0;
    for (int month = 0; month < LONGEST; month++) {
      if (sum(left) < 0.005) {
        return new Outcome(month, interest);
      }
      interest += month(inOrder, left, monthly);
    }
    throw new IllegalArgumentException(monthly + " a month never pays these debts");
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
