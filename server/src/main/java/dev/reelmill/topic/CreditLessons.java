package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;
import static dev.reelmill.topic.Lesson.percent;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.topic.Debts.Debt;
import dev.reelmill.topic.Debts.Order;
import java.util.List;

/** For people who use much of their credit. Amounts and rates are examples. */
final class CreditLessons {
  private CreditLessons() {}

  static Lesson creditUtilization() {
    double limit = 1_000;
    double share = Budget.utilization(300, limit);
    return Lesson.opening(
            "Credit", "Credit utilization", "Credit utilization: the share of your limit in use.")
        .then(
            new BigNumber("", share, 0, "%", dollars(300) + " of a " + dollars(limit) + " limit"),
            dollars(300) + " of a " + dollars(limit) + " limit is " + percent(share) + ".")
        .then(
            new Chart(
                "Lower is better",
                ChartKind.BAR,
                List.of(used(150, limit), used(400, limit), used(700, limit)),
                "",
                "%"),
            "Up to 30% is good, and lower is better.")
        .closing("Check yours today", "Each payment brings it down.");
  }

  private static Datum used(double balance, double limit) {
    return new Datum(dollars(balance), Budget.utilization(balance, limit));
  }

  static Lesson debtPaydownStrategy() {
    List<Debt> debts =
        List.of(new Debt(500, 0.15, 25), new Debt(1_000, 0.19, 30), new Debt(2_000, 0.24, 60));
    Debts.Outcome avalanche = Debts.pay(debts, 250, Order.AVALANCHE);
    Debts.Outcome snowball = Debts.pay(debts, 250, Order.SNOWBALL);
    double saved = snowball.interest() - avalanche.interest();
    return Lesson.opening(
            "Debt", "Two ways out of debt", "There are two good ways to pay down debt.")
        .then(
            new Comparison(
                "",
                new Side(
                    "Avalanche",
                    dollars(avalanche.interest()),
                    List.of("Highest rate first", avalanche.months() + " months")),
                new Side(
                    "Snowball",
                    dollars(snowball.interest()),
                    List.of("Smallest balance first", snowball.months() + " months"))),
            "Avalanche pays the highest rate first.",
            "Snowball pays the smallest balance first.")
        .then(
            new BigNumber(
                "$", Math.round(saved), 0, "", "less interest with avalanche, in this example"),
            "In this example, avalanche saves " + dollars(saved) + ".")
        .then(new Statement("Snowball gives quick wins"), "Snowball gives you quick wins.")
        .closing("Both work", "Keep paying every minimum. Both ways work.");
  }

  static Lesson autopaySetup() {
    double payments = Budget.aYear(1);
    return Lesson.opening("Bills", "Autopay", "Let your bills pay themselves, on time.")
        .then(
            new Steps(
                "Set it up once",
                List.of("Pick a bill", "Choose at least the minimum", "Set a date after payday")),
            "Pick a bill, choose at least the minimum, and set a date after payday.")
        .then(
            new BigNumber("", payments, 0, "", "payments a year, without a reminder"),
            "That's twelve payments a year off your mind.")
        .closing("Keep a cushion", "Keep a small cushion in the account.");
  }

  static Lesson balanceTransfer() {
    double balance = 3_000;
    double interest = Interest.paid(balance, 0.22, 250, 12);
    double fee = Budget.share(balance, 3);
    return Lesson.opening(
            "Cards", "Balance transfer", "A balance transfer can pause interest for a while.")
        .then(
            new Comparison(
                dollars(balance) + ", " + dollars(250) + " a month",
                new Side("At 22%", dollars(interest), List.of("Interest in a year")),
                new Side("At 0%", dollars(fee), List.of("A fee of 3%, once"))),
            "At 22%, a year costs " + dollars(interest) + " in interest.",
            "Moving it costs a 3% fee: " + dollars(fee) + ".")
        .then(
            new BigNumber("$", Math.round(interest) - fee, 0, "", "saved in this example"),
            "Here, that saves " + dollars(Math.round(interest) - fee) + ".")
        .closing("Mark the end date", "Try to pay it off before the 0% ends.");
  }

  static Lesson interestCalculation() {
    double rate = 0.24;
    double daily = 100 * Interest.dailyRate(rate);
    double aDay = 1_000 * Interest.dailyRate(rate);
    return Lesson.opening("Cards", "How interest adds up", "Here's how card interest adds up.")
        .then(
            new Steps(
                "From year to day",
                List.of("APR: " + percent(100 * rate), "Divide by 365", percent(daily) + " a day")),
            "Take 24% a year, and divide it by the days.")
        .then(
            new BigNumber("$", aDay, 2, "", "a day on " + dollars(1_000)),
            "On a thousand dollars, that's " + Math.round(100 * aDay) + " cents a day.")
        .then(
            new Chart(
                "If nothing is paid",
                ChartKind.LINE,
                List.of(day(0, rate), day(120, rate), day(240, rate), day(365, rate)),
                "$",
                ""),
            "It compounds. After a year it would be "
                + dollars(Interest.afterDays(1_000, rate, 365))
                + ".")
        .closing("Early pays off", "Every early payment makes that number smaller.");
  }

  private static Datum day(int day, double rate) {
    return new Datum("Day " + day, Math.round(Interest.afterDays(1_000, rate, day)));
  }
}
