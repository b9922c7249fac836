package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.List;

/** For people with many subscriptions. Prices are examples. */
final class SubscriptionLessons {
  private static final double MUSIC = 11;
  private static final double VIDEO = 16;
  private static final double FITNESS = 13;
  private static final double MAGAZINE = 9;
  private static final double CLOUD = 3;

  private SubscriptionLessons() {}

  static Lesson subscriptionAudit() {
    double kept = Budget.sum(List.of(MUSIC, VIDEO, CLOUD));
    double gone = Budget.sum(List.of(FITNESS, MAGAZINE));
    return Lesson.opening(
            "Subscriptions",
            "A subscription audit",
            "A quick look at your subscriptions can free up money.")
        .then(
            new IconList(
                "List them all",
                List.of("Music", "Video", "Fitness app", "Magazine", "Cloud storage")),
            "List every one of them.")
        .then(
            new Comparison(
                "Keep or cancel?",
                new Side("Keep", dollars(kept), List.of("Music", "Video", "Cloud storage")),
                new Side("Cancel", dollars(gone), List.of("Fitness app", "Magazine"))),
            "Keep what you use and enjoy.",
            "Cancel what you don't miss.")
        .then(
            new BigNumber("$", Budget.aYear(gone), 0, "", "back in a year, in this example"),
            dollars(gone) + " a month is " + dollars(Budget.aYear(gone)) + " a year.")
        .closing("Ten minutes today", "Take a few minutes for it today.");
  }

  static Lesson cancellationTips() {
    return Lesson.opening(
            "Subscriptions",
            "How to cancel",
            "Canceling can feel like a maze. Here's a way through.")
        .then(
            new Steps(
                "Through the maze",
                List.of(
                    "Open account settings",
                    "Find the plan or billing page",
                    "Say no to the offers",
                    "Save the confirmation")),
            "Open your account settings, and find the billing page.",
            "You can say no to every offer.",
            "Save the confirmation.")
        .then(
            new BigNumber(
                "$", Budget.aYear(FITNESS), 0, "", "a year, from " + dollars(FITNESS) + " a month"),
            "One plan at "
                + dollars(FITNESS)
                + " is "
                + dollars(Budget.aYear(FITNESS))
                + " a year.")
        .closing("You've got this", "One at a time. You've got this.");
  }

  static Lesson billAlerts() {
    return Lesson.opening("Bills", "Bill alerts", "A small alert can save you a surprise.")
        .then(
            new BigNumber("", 3, 0, " days", "before each charge"),
            "Set it for three days before each charge.")
        .then(
            new Steps(
                "Set it up", List.of("Open your bank's app", "Choose alerts", "Add each bill")),
            "Most banks let you choose alerts in their app.")
        .then(
            new Statement("Time to move money, or to cancel"),
            "So you have time to move money, or to cancel.")
        .closing("No surprises", "Set one up today.");
  }

  static Lesson recurringSpendTracking() {
    double month = Budget.sum(List.of(VIDEO, MUSIC, FITNESS, MAGAZINE));
    return Lesson.opening("Spending", "Track what repeats", "Some charges come back every month.")
        .then(
            new Timeline(
                "One month",
                List.of(
                    new Moment("Day 3", "Video, " + dollars(VIDEO)),
                    new Moment("Day 9", "Music, " + dollars(MUSIC)),
                    new Moment("Day 15", "Fitness app, " + dollars(FITNESS)),
                    new Moment("Day 22", "Magazine, " + dollars(MAGAZINE)))),
            "Mark each one on a calendar, with its amount.")
        .then(
            new BigNumber("$", month, 0, "", "this month, in this example"),
            "Then add them up. Here it's " + dollars(month) + " a month.")
        .then(
            new BigNumber("$", Budget.aYear(month), 0, "", "in a year"),
            "In a year, that's " + dollars(Budget.aYear(month)) + ".")
        .closing("Now you can choose", "Once you see it, you can choose.");
  }

  static Lesson subscriptionConsolidation() {
    double apart = Budget.sum(List.of(MUSIC, VIDEO, FITNESS));
    double bundle = 29;
    double saved = apart - bundle;
    return Lesson.opening("Subscriptions", "Better together", "Sometimes a bundle costs less.")
        .then(
            new Comparison(
                "A month",
                new Side(
                    "Apart",
                    dollars(apart),
                    List.of(
                        "Music " + dollars(MUSIC),
                        "Video " + dollars(VIDEO),
                        "Fitness " + dollars(FITNESS))),
                new Side("Bundle", dollars(bundle), List.of("All three in one"))),
            "Three plans at " + dollars(apart) + ", or one bundle at " + dollars(bundle) + "?")
        .then(
            new BigNumber("$", Budget.aYear(saved), 0, "", "saved in a year, in this example"),
            "That would save " + dollars(Budget.aYear(saved)) + " a year.")
        .closing("Do you use them all?", "It pays if you use them all.");
  }
}
