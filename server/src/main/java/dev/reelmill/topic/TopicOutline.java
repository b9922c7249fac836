package dev.reelmill.topic;

import dev.reelmill.brief.Topic;
import java.util.stream.Collectors;

/**
 * What a topic's film is, without the film.
 *
 * @param title as it is announced
 * @param picture what it shows
 * @param text the lesson in words: all that is spoken
 */
public record TopicOutline(String title, String picture, String text) {
  /** How all of them speak. */
  public static final String TONE = "supportive, factual, without blame";

  /** The outline of a topic. */
  public static TopicOutline of(Topic topic) {
    Lesson lesson = TopicFilms.lesson(topic);
    String text =
        lesson.scenes().stream()
            .flatMap(scene -> scene.lines().stream())
            .collect(Collectors.joining(" "));
    return new TopicOutline(lesson.title(), picture(topic), text);
  }

  private static String picture(Topic topic) {
    return switch (topic) {
      case CREDIT_UTILIZATION ->
          "Cards with meters of their use: green below 30 %, yellow to 50 %, red above";
      case DEBT_PAYDOWN_STRATEGY ->
          "Two paths with falling balances: the highest rate first, the smallest balance first";
      case AUTOPAY_SETUP -> "A calendar whose due dates tick themselves: bill, autopay, payment";
      case BALANCE_TRANSFER -> "A balance moves to a card at 0 %, and the interest meter drains";
      case INTEREST_CALCULATION ->
          "A counter that grows by the day, from the yearly rate to the daily one";
      case VARIABLE_INCOME_BUDGETING -> "Incomes of different height, each cut 50/30/20";
      case EMERGENCY_FUND_BASICS ->
          "A net that grows as coins fall in, with three and six months marked";
      case PERCENT_BASED_BUDGETS -> "A pie that grows with income while its slices stay the same";
      case INCOME_SMOOTHING -> "A bumpy line runs into a tank, and a flat one runs out";
      case CASH_BUFFER -> "A water tank whose levels are months";
      case SUBSCRIPTION_AUDIT ->
          "Receipts sorted into those to keep and those to cancel, savings counting up";
      case CANCELLATION_TIPS -> "A maze of menus with the cancel button at its end";
      case BILL_ALERTS -> "A phone that is warned three days before each charge";
      case RECURRING_SPEND_TRACKING -> "A month's calendar whose charges light up and add up";
      case SUBSCRIPTION_CONSOLIDATION -> "Tiles of services merge into a bundle";
      case GOAL_SETTING -> "A target and a bar that fills up, with milestones";
      case AUTOMATION_SETUP -> "A paycheck that splits itself into accounts";
      case HYSA_COMPARISON -> "Two banks with meters: a year's interest on the same balance";
      case CD_BASICS -> "Money in a vault, a countdown, and interest that grows";
      case SAVINGS_RATE_OPTIMIZATION ->
          "A slider from 5 % to 20 %, with the balances after 1, 5 and 10 years";
    };
  }
}
