package dev.reelmill.topic;

import static dev.reelmill.topic.Lesson.dollars;

import dev.reelmill.script.MoneyPicture.CutIncomes;
import dev.reelmill.script.MoneyPicture.GrowingPie;
import dev.reelmill.script.MoneyPicture.SafetyNet;
import dev.reelmill.script.MoneyPicture.Slices;
import dev.reelmill.script.MoneyPicture.SmoothingTank;
import dev.reelmill.script.MoneyPicture.WaterTank;
import dev.reelmill.script.ScenePicture.Datum;
import java.util.List;
import java.util.stream.IntStream;

/** For people whose income changes. Amounts are examples. */
final class IncomeLessons {
  private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr");
  private static final List<Datum> SHARES =
      List.of(new Datum("Needs", 50), new Datum("Wants", 30), new Datum("Savings", 20));

  private IncomeLessons() {}

  static Lesson variableIncomeBudgeting() {
    List<Double> incomes = List.of(2_400.0, 3_600.0, 1_800.0, 4_200.0);
    double base = Budget.lowest(incomes);
    return Lesson.opening(
            "Budget", "When income changes", "Income that changes can still have a plan.")
        .then(
            new CutIncomes("Every month, cut 50/30/20", months(incomes), SHARES),
            "Some months are high, some are low.",
            "Plan with the lowest month: " + dollars(base) + ".",
            "Half for needs, 30% for wants, 20% for savings.")
        .closing("Extra? Save it", "In better months, the extra is savings.");
  }

  static Lesson emergencyFundBasics() {
    double expenses = 2_000;
    double weekly = 25;
    double year = Budget.aYearOfWeeks(weekly);
    return Lesson.opening("Safety", "Your safety net", "An emergency fund is your safety net.")
        .then(
            new SafetyNet(
                "At " + dollars(expenses) + " a month",
                List.of(new Datum("3 months", 3 * expenses), new Datum("6 months", 6 * expenses))),
            "A common goal is three to six months of expenses.",
            dollars(weekly) + " a week is " + dollars(year) + " in a year.")
        .closing("Start small", "Start small. Every coin counts.");
  }

  static Lesson percentBasedBudgets() {
    return Lesson.opening(
            "Budget", "Budget in percent", "Think in percent, and your budget always fits.")
        .then(
            new GrowingPie("Same slices, any income", SHARES, slices(2_000), slices(4_000)),
            "For example: half for needs, 30% for wants, 20% for savings.",
            "More income, bigger slices. Same plan.")
        .closing("Choose your slices", "Choose the slices that suit you.");
  }

  private static Slices slices(double income) {
    return new Slices(income, Budget.shares(income, SHARES.stream().map(Datum::value).toList()));
  }

  static Lesson incomeSmoothing() {
    List<Double> incomes = List.of(4_500.0, 1_500.0, 4_000.0, 2_000.0);
    double average = Budget.average(incomes);
    return Lesson.opening(
            "Income", "A steady paycheck", "Make a steady paycheck from a bumpy income.")
        .then(
            new SmoothingTank(
                "Bumpy in, steady out", months(incomes), average, Budget.held(incomes, average)),
            "What comes in goes up and down.",
            "Collect it all in one account, and pay yourself the average.",
            "Here, that's " + dollars(average) + " every month.")
        .closing("Review it yearly", "Once a year, set it anew.");
  }

  static Lesson cashBuffer() {
    double expenses = 1_800;
    double monthly = 150;
    int months = Budget.monthsTo(expenses, monthly);
    return Lesson.opening("Cash", "A cash buffer", "A cash buffer is breathing room.")
        .then(
            new WaterTank(
                "Fill it drop by drop",
                List.of(new Datum("1 month", expenses), new Datum("2 months", 2 * expenses)),
                monthly,
                months),
            "Aim for one to two months of expenses.",
            dollars(monthly) + " a month fills the first one in " + months + " months.")
        .closing("Drop by drop", "Fill it drop by drop. You're doing fine.");
  }

  private static List<Datum> months(List<Double> incomes) {
    return IntStream.range(0, incomes.size())
        .mapToObj(i -> new Datum(MONTHS.get(i), incomes.get(i)))
        .toList();
  }
}
