package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Steps;
import java.util.List;
import java.util.stream.IntStream;

/** For people whose income changes. Amounts are examples. */
final class IncomeLessons {
  private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr");

  private IncomeLessons() {}

  static Lesson variableIncomeBudgeting() {
    List<Double> incomes = List.of(2_400.0, 3_600.0, 1_800.0, 4_200.0);
    double base = Budget.lowest(incomes);
    return Lesson.opening(
            "Budget", "When income changes", "Income that changes can still have a plan.")
        .then(months("Four months", ChartKind.BAR, incomes), "Some months are high, some are low.")
        .then(
            new BigNumber("$", base, 0, "", "your lowest month"),
            "Plan with the lowest month: " + dollars(base) + ".")
        .then(
            slices("50/30/20 of " + dollars(base), base),
            "Half for needs, 30% for wants, 20% for savings.")
        .closing("Extra? Save it", "In better months, the extra is savings.");
  }

  static Lesson emergencyFundBasics() {
    double expenses = 2_000;
    double weekly = 25;
    double year = Budget.aYearOfWeeks(weekly);
    return Lesson.opening("Safety", "Your safety net", "An emergency fund is your safety net.")
        .then(
            new Chart(
                "At " + dollars(expenses) + " a month",
                ChartKind.BAR,
                List.of(
                    new Datum("1 month", expenses),
                    new Datum("3 months", 3 * expenses),
                    new Datum("6 months", 6 * expenses)),
                "$",
                ""),
            "A common goal is three to six months of expenses.")
        .then(
            new BigNumber("$", year, 0, "", "after a year of " + dollars(weekly) + " a week"),
            dollars(weekly) + " a week is " + dollars(year) + " in a year.")
        .closing("Start small", "Start small. Every coin counts.");
  }

  static Lesson percentBasedBudgets() {
    return Lesson.opening(
            "Budget", "Budget in percent", "Think in percent, and your budget always fits.")
        .then(
            new Chart(
                "One way to slice it",
                ChartKind.PIE,
                List.of(new Datum("Needs", 50), new Datum("Wants", 30), new Datum("Savings", 20)),
                "",
                "%"),
            "For example: half for needs, 30% for wants, 20% for savings.")
        .then(
            new Comparison("The same slices", slices(2_000), slices(4_000)),
            "More income, bigger slices. Same plan.")
        .closing("Choose your slices", "Choose the slices that suit you.");
  }

  static Lesson incomeSmoothing() {
    List<Double> incomes = List.of(1_500.0, 4_500.0, 2_000.0, 4_000.0);
    double average = Budget.average(incomes);
    return Lesson.opening(
            "Income", "A steady paycheck", "Make a steady paycheck from a bumpy income.")
        .then(months("What comes in", ChartKind.LINE, incomes), "What comes in goes up and down.")
        .then(
            new Steps(
                "Smooth it out",
                List.of(
                    "Collect it in one account",
                    "Pay yourself the average",
                    "Leave the rest for low months")),
            "Collect it all in one account, and pay yourself the average.")
        .then(
            new BigNumber("$", average, 0, "", "every month, in this example"),
            "Here, that's " + dollars(average) + " every month.")
        .closing("Review it yearly", "Once a year, set it anew.");
  }

  static Lesson cashBuffer() {
    double expenses = 1_800;
    double monthly = 150;
    return Lesson.opening("Cash", "A cash buffer", "A cash buffer is breathing room.")
        .then(
            new Chart(
                "Levels of your tank",
                ChartKind.BAR,
                List.of(
                    new Datum("2 weeks", expenses / 2),
                    new Datum("1 month", expenses),
                    new Datum("2 months", 2 * expenses)),
                "$",
                ""),
            "Aim for one to two months of expenses.")
        .then(
            new BigNumber(
                "",
                Budget.monthsTo(expenses, monthly),
                0,
                " months",
                "to the first level, at " + dollars(monthly) + " a month"),
            dollars(monthly)
                + " a month fills the first one in "
                + Budget.monthsTo(expenses, monthly)
                + " months.")
        .closing("Drop by drop", "Fill it drop by drop. You're doing fine.");
  }

  private static Chart months(String heading, ChartKind kind, List<Double> incomes) {
    return new Chart(
        heading,
        kind,
        IntStream.range(0, incomes.size())
            .mapToObj(i -> new Datum(MONTHS.get(i), incomes.get(i)))
            .toList(),
        "$",
        "");
  }

  private static Chart slices(String heading, double income) {
    return new Chart(
        heading,
        ChartKind.PIE,
        List.of(
            new Datum("Needs", Budget.share(income, 50)),
            new Datum("Wants", Budget.share(income, 30)),
            new Datum("Savings", Budget.share(income, 20))),
        "$",
        "");
  }

  private static Side slices(double income) {
    return new Side(
        "Income",
        dollars(income),
        List.of(
            "Needs " + dollars(Budget.share(income, 50)),
            "Wants " + dollars(Budget.share(income, 30)),
            "Savings " + dollars(Budget.share(income, 20))));
  }
}
