package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;
import static dev.reelmill.topic.Lesson.percent;

import dev.reelmill.script.MoneyPicture.BalanceMove;
import dev.reelmill.script.MoneyPicture.DailyCounter;
import dev.reelmill.script.MoneyPicture.Paydown;
import dev.reelmill.script.MoneyPicture.PaydownPaths;
import dev.reelmill.script.MoneyPicture.TickingCalendar;
import dev.reelmill.script.MoneyPicture.UsedCards;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Datum;
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
            new UsedCards(
                "Lower is better", List.of(used(150, limit), used(400, limit), used(700, limit))),
            dollars(300) + " of a " + dollars(limit) + " limit is " + percent(share) + ".",
            "Up to 30% is good, and lower is better.")
        .closing("Check yours today", "Each payment brings it down.");
  }

  private static Datum used(double balance, double limit) {
    return new Datum(
        dollars(balance) + " of " + dollars(limit), Budget.utilization(balance, limit));
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
            new PaydownPaths(
                "Same debts, " + dollars(250) + " a month",
                path("Avalanche", "Highest rate first", debts, Order.AVALANCHE),
                path("Snowball", "Smallest balance first", debts, Order.SNOWBALL)),
            "Avalanche pays the highest rate first.",
            "Snowball pays the smallest balance first, and gives you quick wins.",
            "In this example, avalanche saves " + dollars(saved) + ".")
        .closing("Both work", "Keep paying every minimum. Both ways work.");
  }

  private static Paydown path(String name, String rule, List<Debt> debts, Order order) {
    return new Paydown(
        name,
        rule,
        debts.stream()
            .map(debt -> dollars(debt.balance()) + " at " + percent(100 * debt.yearlyRate()))
            .toList(),
        Debts.course(debts, 250, order),
        dollars(Debts.pay(debts, 250, order).interest()) + " interest");
  }

  static Lesson autopaySetup() {
    double payments = Budget.aYear(1);
    return Lesson.opening("Bills", "Autopay", "Let your bills pay themselves, on time.")
        .then(
            new TickingCalendar(
                "Due dates that tick themselves",
                30,
                List.of(new Datum("Phone", 5), new Datum("Card", 14), new Datum("Power", 24)),
                List.of("Bill", "Autopay", "Payment")),
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
            new BalanceMove(
                dollars(balance) + ", paid at " + dollars(250) + " a month",
                new Datum("Your card", 22),
                new Datum("New card", 0),
                balance,
                interest,
                fee),
            "At 22%, a year costs " + dollars(interest) + " in interest.",
            "Moving it costs a 3% fee: " + dollars(fee) + ".")
        .then(
            new BigNumber("$", Math.round(interest) - fee, 0, "", "saved in this example"),
            "Here, that saves " + dollars(Math.round(interest) - fee) + ".")
        .closing("Mark the end date", "Try to pay it off before the 0% ends.");
  }

  static Lesson interestCalculation() {
    double rate = 0.24;
    double aDay = 1_000 * Interest.dailyRate(rate);
    return Lesson.opening("Cards", "How interest adds up", "Here's how card interest adds up.")
        .then(
            new DailyCounter(
                dollars(1_000) + " if nothing is paid",
                100 * rate,
                100 * Interest.dailyRate(rate),
                Interest.byTheDay(1_000, rate, 365)),
            "Take 24% a year, and divide it by the days.",
            "On a thousand dollars, that's " + Math.round(100 * aDay) + " cents a day.",
            "It compounds. After a year it would be "
                + dollars(Interest.afterDays(1_000, rate, 365))
                + ".")
        .closing("Early pays off", "Every early payment makes that number smaller.");
  }
}
