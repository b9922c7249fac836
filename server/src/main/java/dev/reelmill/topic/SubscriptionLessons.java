package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;

import dev.reelmill.script.MoneyPicture.Charge;
import dev.reelmill.script.MoneyPicture.LitCalendar;
import dev.reelmill.script.MoneyPicture.MenuMaze;
import dev.reelmill.script.MoneyPicture.MergingTiles;
import dev.reelmill.script.MoneyPicture.SortedReceipts;
import dev.reelmill.script.MoneyPicture.WarnedPhone;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.List;

/** For people with many subscriptions. Prices are examples. */
final class SubscriptionLessons {
  private static final Datum MUSIC = new Datum("Music", 11);
  private static final Datum VIDEO = new Datum("Video", 16);
  private static final Datum FITNESS = new Datum("Fitness", 13);
  private static final Datum MAGAZINE = new Datum("Magazine", 9);
  private static final Datum CLOUD = new Datum("Cloud", 3);

  private SubscriptionLessons() {}

  static Lesson subscriptionAudit() {
    List<Datum> cancelled = List.of(FITNESS, MAGAZINE);
    double gone = sum(cancelled);
    return Lesson.opening(
            "Subscriptions",
            "A subscription audit",
            "A quick look at your subscriptions can free up money.")
        .then(
            new SortedReceipts(
                "Keep or cancel?",
                List.of(MUSIC, VIDEO, CLOUD),
                cancelled,
                gone,
                Budget.aYear(gone)),
            "List every one of them, with its price.",
            "Keep what you use and enjoy.",
            "Cancel what you don't miss.",
            dollars(gone) + " a month is " + dollars(Budget.aYear(gone)) + " a year.")
        .closing("Ten minutes today", "Take ten minutes for it today, and choose what stays.");
  }

  static Lesson cancellationTips() {
    double price = FITNESS.value();
    return Lesson.opening(
            "Subscriptions",
            "How to cancel",
            "Canceling can feel like a maze. Here's a way through.")
        .then(
            new MenuMaze(
                "Through the maze",
                List.of("Account settings", "Plan and billing", "No to the offers"),
                "Cancel plan"),
            "Open your account settings, and find the billing page.",
            "You can say no to every offer.",
            "Save the confirmation.")
        .then(
            new BigNumber(
                "$", Budget.aYear(price), 0, "", "a year, from " + dollars(price) + " a month"),
            "One plan at " + dollars(price) + " is " + dollars(Budget.aYear(price)) + " a year.")
        .closing("You've got this", "One at a time. You've got this.");
  }

  static Lesson billAlerts() {
    return Lesson.opening("Bills", "Bill alerts", "A small alert can save you a surprise.")
        .then(
            new WarnedPhone(
                "Three days before each charge",
                3,
                List.of(charge(MUSIC, 9), charge(FITNESS, 15), charge(MAGAZINE, 22))),
            "Set it for three days before each charge.",
            "Most banks let you choose alerts in their app.")
        .then(
            new Statement("Time to move money, or to cancel"),
            "So you have time to move money, or to cancel.")
        .closing("No surprises", "Set one up today.");
  }

  static Lesson recurringSpendTracking() {
    List<Charge> charges =
        List.of(charge(VIDEO, 3), charge(MUSIC, 9), charge(FITNESS, 15), charge(MAGAZINE, 22));
    List<Double> sums = Budget.sums(charges.stream().map(Charge::amount).toList());
    double month = sums.getLast();
    return Lesson.opening("Spending", "Track what repeats", "Some charges come back every month.")
        .then(
            new LitCalendar("One month of charges", 30, charges, sums, Budget.aYear(month)),
            "Mark each one on a calendar, with its amount.",
            "Then add them up. Here it's " + dollars(month) + " a month.",
            "In a year, that's " + dollars(Budget.aYear(month)) + ".")
        .closing("Now you can choose", "Once you see it, you can choose what to keep.");
  }

  static Lesson subscriptionConsolidation() {
    List<Datum> services = List.of(MUSIC, VIDEO, FITNESS);
    double apart = sum(services);
    double bundle = 29;
    double saved = apart - bundle;
    return Lesson.opening("Subscriptions", "Better together", "Sometimes a bundle costs less.")
        .then(
            new MergingTiles("Three plans, one bundle", services, apart, bundle, saved),
            "Three plans at " + dollars(apart) + ", or one bundle at " + dollars(bundle) + "?",
            "That would save " + dollars(Budget.aYear(saved)) + " a year.")
        .closing("Do you use them all?", "It pays if you use all of them.");
  }

  private static Charge charge(Datum service, int day) {
    return new Charge(service.label(), day, service.value());
  }

  private static double sum(List<Datum> services) {
    return Budget.sum(services.stream().map(Datum::value).toList());
  }
}
