package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;
import static dev.reelmill.topic.Lesson.percent;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.List;

/** For people who build up savings. Amounts and rates are examples. */
final class SavingsLessons {
  private SavingsLessons() {}

  static Lesson goalSetting() {
    double goal = 1_200;
    double monthly = goal / 12;
    return Lesson.opening("Savings", "Set a goal", "A clear goal makes saving easier.")
        .then(
            new BigNumber("$", goal, 0, "", "for example, in a year"),
            "Name an amount and a date: " + dollars(goal) + " in a year.")
        .then(
            new BigNumber("$", monthly, 0, "", "a month"),
            "That's " + dollars(monthly) + " a month.")
        .then(
            new Timeline(
                "Milestones",
                List.of(
                    new Moment("Month 3", dollars(3 * monthly)),
                    new Moment("Month 6", dollars(6 * monthly)),
                    new Moment("Month 9", dollars(9 * monthly)),
                    new Moment("Month 12", dollars(12 * monthly)))),
            "Every three months, you reach a milestone.")
        .closing("Celebrate each step", "Celebrate each one of them.");
  }

  static Lesson automationSetup() {
    double pay = 2_000;
    double saved = Budget.share(pay, 10);
    return Lesson.opening("Savings", "Save by itself", "Let saving happen by itself.")
        .then(
            new Chart(
                "Every payday",
                ChartKind.PIE,
                List.of(
                    new Datum("Spending", pay - saved - Budget.share(pay, 5)),
                    new Datum("Savings", saved),
                    new Datum("Goals", Budget.share(pay, 5))),
                "$",
                ""),
            "On payday, a part moves to savings before you spend.")
        .then(
            new BigNumber("$", saved, 0, "", "10% of " + dollars(pay)),
            "10% of " + dollars(pay) + " is " + dollars(saved) + ".")
        .closing("Set it up once", "Set it up once, and change it any time.");
  }

  static Lesson hysaComparison() {
    double balance = 5_000;
    double low = Interest.afterYears(balance, 0.005, 1) - balance;
    double high = Interest.afterYears(balance, 0.04, 1) - balance;
    return Lesson.opening("Savings", "Same money, other bank", "Same money, two banks, one year.")
        .then(
            new Comparison(
                "A year on " + dollars(balance),
                new Side("At " + percent(0.5), dollars(low), List.of("Regular savings")),
                new Side("At " + percent(4), dollars(high), List.of("High-yield savings"))),
            "One pays half a percent, the other four.")
        .then(
            new BigNumber("$", high - low, 0, "", "more in a year, in this example"),
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
            new Steps(
                "How it works", List.of("Pick a term", "Deposit once", "Wait for the end date")),
            "You pick a term, deposit once, and the rate stays fixed.")
        .then(
            new Chart(
                dollars(deposit) + " at " + percent(100 * yield),
                ChartKind.LINE,
                List.of(
                    grown(deposit, yield, 0),
                    grown(deposit, yield, 1),
                    grown(deposit, yield, 2),
                    grown(deposit, yield, 3)),
                "$",
                ""),
            "At 4%, it grows year by year.")
        .then(
            new BigNumber("$", interest, 0, "", "interest in the first year"),
            "That's " + dollars(interest) + " in the first year.")
        .then(
            new Statement("Taking it out early usually costs a fee"),
            "Taking it out early usually costs a fee.")
        .closing("Money you can spare", "Best for money you can spare for a while.");
  }

  private static Datum grown(double deposit, double yield, int years) {
    return new Datum(
        years == 0 ? "Start" : "Year " + years,
        Math.round(Interest.afterYears(deposit, yield, years)));
  }

  static Lesson savingsRateOptimization() {
    double income = 3_000;
    double rate = 0.03;
    double low = Interest.ofMonthlyDeposits(Budget.share(income, 5), rate, 120);
    double high = Interest.ofMonthlyDeposits(Budget.share(income, 20), rate, 120);
    return Lesson.opening(
            "Savings", "Your savings rate", "Small changes in your savings rate add up.")
        .then(
            new Comparison(
                "Of " + dollars(income) + " a month",
                new Side(
                    "Save 5%",
                    dollars(Budget.share(income, 5)), List.of("After 10 years:", dollars(low))),
                new Side(
                    "Save 20%",
                    dollars(Budget.share(income, 20)), List.of("After 10 years:", dollars(high)))),
            "Say you save 5% of your income, or 20%.")
        .then(
            new Chart(
                "Saving 20%, at " + percent(100 * rate),
                ChartKind.BAR,
                List.of(
                    balance("1 year", income, rate, 12),
                    balance("5 years", income, rate, 60),
                    balance("10 years", income, rate, 120)),
                "$",
                ""),
            "At 20%, ten years can bring " + dollars(high) + ".")
        .closing("One percent more", "Start with one percent more. That's enough.");
  }

  private static Datum balance(String label, double income, double rate, int months) {
    return new Datum(
        label, Math.round(Interest.ofMonthlyDeposits(Budget.share(income, 20), rate, months)));
  }
}
