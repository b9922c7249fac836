package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;
import static dev.reelmill.topic.Lesson.percent;

import dev.reelmill.script.MoneyPicture.Bank;
import dev.reelmill.script.MoneyPicture.GoalBar;
import dev.reelmill.script.MoneyPicture.Horizon;
import dev.reelmill.script.MoneyPicture.LockedVault;
import dev.reelmill.script.MoneyPicture.Part;
import dev.reelmill.script.MoneyPicture.SavingsSlider;
import dev.reelmill.script.MoneyPicture.SplitPaycheck;
import dev.reelmill.script.MoneyPicture.TwoBanks;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.List;
import java.util.stream.Stream;

/** For people who build up savings. Amounts and rates are examples. */
final class SavingsLessons {
  private static final double YIELD = 0.03;

  private SavingsLessons() {}

  static Lesson goalSetting() {
    double goal = 1_200;
    double monthly = goal / 12;
    return Lesson.opening("Savings", "Set a goal", "A clear goal makes saving easier.")
        .then(
            new GoalBar(
                "A target and milestones",
                Stream.of(3, 6, 9, 12)
                    .map(month -> new Datum("Month " + month, month * monthly))
                    .toList()),
            "Name an amount and a date: " + dollars(goal) + " in a year.",
            "That's " + dollars(monthly) + " a month.",
            "Every three months, you reach a milestone.")
        .closing("Celebrate each step", "Celebrate each one of them, however small.");
  }

  static Lesson automationSetup() {
    double pay = 2_000;
    double saved = Budget.share(pay, 10);
    return Lesson.opening("Savings", "Save by itself", "Let saving happen by itself.")
        .then(
            new SplitPaycheck(
                "Every payday",
                pay,
                List.of(
                    part("Spending", 85, pay), part("Savings", 10, pay), part("Goals", 5, pay))),
            "On payday, a part moves to savings before you spend.",
            "10% of " + dollars(pay) + " is " + dollars(saved) + ".")
        .closing("Set it up once", "Set it up once, and change it any time.");
  }

  private static Part part(String label, double percent, double pay) {
    return new Part(label, percent, Budget.share(pay, percent));
  }

  static Lesson hysaComparison() {
    double balance = 5_000;
    double low = Interest.afterYears(balance, 0.005, 1) - balance;
    double high = Interest.afterYears(balance, 0.04, 1) - balance;
    return Lesson.opening("Savings", "Same money, other bank", "Same money, two banks, one year.")
        .then(
            new TwoBanks(
                "Regular or high-yield?",
                balance,
                new Bank("Regular", 0.5, low),
                new Bank("High-yield", 4, high)),
            "One pays half a percent, the other four.",
            "On " + dollars(balance) + ", that's " + dollars(high - low) + " more.")
        .closing("Compare yours", "Compare rates, and check for deposit insurance.");
  }

  static Lesson cdBasics() {
    double deposit = 1_000;
    double yield = 0.04;
    double interest = Interest.afterYears(deposit, yield, 1) - deposit;
    return Lesson.opening(
            "Savings", "Certificates of deposit", "A CD is money you lock away for a time.")
        .then(
            new LockedVault(
                dollars(deposit) + " for a year",
                100 * yield,
                Interest.byTheMonth(deposit, yield, 12)),
            "You pick a term, deposit once, and the rate stays fixed.",
            "At " + percent(100 * yield) + ", it grows month by month.",
            "That's " + dollars(interest) + " in the first year.")
        .then(
            new Statement("Taking it out early usually costs a fee"),
            "Taking it out early usually costs a fee.")
        .closing("Money you can spare", "Best for money you can spare for a while.");
  }

  static Lesson savingsRateOptimization() {
    double income = 3_000;
    double high = saved(income, 20, 10);
    return Lesson.opening(
            "Savings", "Your savings rate", "Small changes in your savings rate add up.")
        .then(
            new SavingsSlider(
                "Of " + dollars(income) + " a month, at " + percent(100 * YIELD),
                income,
                5,
                20,
                Stream.of(1, 5, 10).map(years -> horizon(income, years)).toList()),
            "Say you save 5% of your income, or 20%.",
            "At 20%, ten years can bring " + dollars(high) + ".")
        .closing("One percent more", "Start with one percent more. That's enough for today.");
  }

  private static Horizon horizon(double income, int years) {
    return new Horizon(
        years == 1 ? "1 year" : years + " years",
        saved(income, 5, years),
        saved(income, 20, years));
  }

  private static double saved(double income, double percent, int years) {
    return Interest.ofMonthlyDeposits(Budget.share(income, percent), YIELD, 12 * years);
  }
}
