package dev.reelmill.script;

import dev.reelmill.script.MoneyPicture.BalanceMove;
import dev.reelmill.script.MoneyPicture.Bank;
import dev.reelmill.script.MoneyPicture.CutIncomes;
import dev.reelmill.script.MoneyPicture.DailyCounter;
import dev.reelmill.script.MoneyPicture.GoalBar;
import dev.reelmill.script.MoneyPicture.GrowingPie;
import dev.reelmill.script.MoneyPicture.LitCalendar;
import dev.reelmill.script.MoneyPicture.LockedVault;
import dev.reelmill.script.MoneyPicture.MenuMaze;
import dev.reelmill.script.MoneyPicture.MergingTiles;
import dev.reelmill.script.MoneyPicture.Paydown;
import dev.reelmill.script.MoneyPicture.PaydownPaths;
import dev.reelmill.script.MoneyPicture.SafetyNet;
import dev.reelmill.script.MoneyPicture.SavingsSlider;
import dev.reelmill.script.MoneyPicture.SmoothingTank;
import dev.reelmill.script.MoneyPicture.SortedReceipts;
import dev.reelmill.script.MoneyPicture.SplitPaycheck;
import dev.reelmill.script.MoneyPicture.TickingCalendar;
import dev.reelmill.script.MoneyPicture.TwoBanks;
import dev.reelmill.script.MoneyPicture.UsedCards;
import dev.reelmill.script.MoneyPicture.WarnedPhone;
import dev.reelmill.script.MoneyPicture.WaterTank;
import dev.reelmill.script.ScenePicture.Datum;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a picture of money says, in rows of words and numbers, for where it cannot move. */
public final class MoneyText {
  private MoneyText() {}

  /** One to five rows, from top to bottom. */
  public static List<String> rows(MoneyPicture picture) {
    return switch (picture) {
      case UsedCards used ->
          rows(used.cards(), card -> card.label() + ": " + percent(card.value()));
      case PaydownPaths(String _, Paydown left, Paydown right) ->
          rows(
              List.of(left, right),
              path -> path.name() + ": " + path.rule() + ", " + path.result());
      case TickingCalendar month ->
          with(
              rows(month.bills(), bill -> "Day " + (int) bill.value() + ": " + bill.label()),
              String.join(" → ", month.steps()));
      case BalanceMove move ->
          List.of(
              named(move.from()) + ": " + dollars(move.interest()) + " interest in a year",
              named(move.to()) + ": " + dollars(move.fee()) + " fee, once");
      case DailyCounter debt ->
          List.of(
              percent(debt.yearly()) + " a year is " + percent(debt.daily()) + " a day",
              "Day 0: " + dollars(debt.balances().getFirst()),
              "Day " + (debt.balances().size() - 1) + ": " + dollars(debt.balances().getLast()));
      case CutIncomes cut ->
          with(rows(cut.shares(), MoneyText::named), "Of each: " + values(cut.incomes()));
      case SafetyNet net -> rows(net.marks(), MoneyText::amount);
      case GrowingPie pie ->
          IntStream.range(0, pie.shares().size())
              .mapToObj(
                  i ->
                      "%s: %s of %s, %s of %s"
                          .formatted(
                              named(pie.shares().get(i)),
                              dollars(pie.less().parts().get(i)),
                              dollars(pie.less().income()),
                              dollars(pie.more().parts().get(i)),
                              dollars(pie.more().income())))
              .toList();
      case SmoothingTank tank ->
          List.of("In: " + values(tank.incomes()), "Out: " + dollars(tank.average()) + " a month");
      case WaterTank tank ->
          with(
              rows(tank.levels(), MoneyText::amount),
              dollars(tank.aMonth()) + " a month: " + tank.months() + " months to the first");
      case SortedReceipts sorted ->
          List.of(
              "Keep: " + amounts(sorted.keep()),
              "Cancel: " + amounts(sorted.cancel()),
              dollars(sorted.saved()) + " a month, " + dollars(sorted.savedAYear()) + " a year");
      case MenuMaze maze -> with(maze.stops(), maze.button());
      case WarnedPhone phone ->
          rows(
              phone.charges(),
              charge ->
                  "%s %s: warned on day %d, charged on day %d"
                      .formatted(
                          charge.name(),
                          dollars(charge.amount()),
                          charge.day() - phone.daysBefore(),
                          charge.day()));
      case LitCalendar month ->
          with(
              rows(
                  month.charges(),
                  charge ->
                      "Day "
                          + charge.day()
                          + ": "
                          + charge.name()
                          + " "
                          + dollars(charge.amount())),
              dollars(month.sums().getLast()) + " a month, " + dollars(month.aYear()) + " a year");
      case MergingTiles tiles ->
          List.of(
              "Apart: " + dollars(tiles.apart()) + " a month",
              "Bundle: " + dollars(tiles.bundle()) + " a month",
              dollars(tiles.saved()) + " less a month");
      case GoalBar goal -> rows(goal.milestones(), MoneyText::amount);
      case SplitPaycheck check ->
          rows(
              check.parts(),
              part -> part.label() + " " + percent(part.percent()) + ": " + dollars(part.amount()));
      case TwoBanks banks ->
          rows(List.of(banks.left(), banks.right()), bank -> bank(bank, banks.balance()));
      case LockedVault vault ->
          List.of(
              percent(vault.percent()) + " a year, fixed",
              "Start: " + dollars(vault.balances().getFirst()),
              "Month "
                  + (vault.balances().size() - 1)
                  + ": "
                  + dollars(vault.balances().getLast()));
      case SavingsSlider slider ->
          rows(
              slider.horizons(),
              horizon ->
                  "%s: %s at %s, %s at %s"
                      .formatted(
                          horizon.label(),
                          dollars(horizon.less()),
                          percent(slider.from()),
                          dollars(horizon.more()),
                          percent(slider.to())));
    };
  }

  private static String bank(Bank bank, double balance) {
    return "%s at %s: %s a year on %s"
        .formatted(
            bank.name(), percent(bank.percent()), dollars(bank.interest()), dollars(balance));
  }

  private static <T> List<String> rows(List<T> things, Function<T, String> row) {
    return things.stream().map(row).toList();
  }

  private static List<String> with(List<String> rows, String last) {
    return Stream.concat(rows.stream(), Stream.of(last)).toList();
  }

  private static String named(Datum share) {
    return share.label() + " " + percent(share.value());
  }

  private static String amount(Datum one) {
    return one.label() + ": " + dollars(one.value());
  }

  private static String amounts(List<Datum> all) {
    return all.stream()
        .map(one -> one.label() + " " + dollars(one.value()))
        .collect(Collectors.joining(", "));
  }

  private static String values(List<Datum> all) {
    return all.stream().map(one -> dollars(one.value())).collect(Collectors.joining(", "));
  }

  /** Whole dollars, "$1,234". */
  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "$%,.0f", amount);
  }

  /** As short as it is exact to three digits: "24%", "0.066%". */
  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.3f", percent).replaceFirst("\\.?0+$", "") + "%";
  }
}
