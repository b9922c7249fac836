package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Datum;
import java.util.List;

/**
 * A picture of how money works, which moves while it is explained. Amounts are whole or nearly
 * whole dollars, percentages are 0 to 100, and all of them are known before: a picture computes
 * none.
 */
public sealed interface MoneyPicture extends ScenePicture {

  /** A few words above the picture. */
  String heading();

  /**
   * Cards with a meter of how much of their limit is used.
   *
   * @param cards two or three; the label says what of what, the value is the percentage
   */
  record UsedCards(String heading, List<Datum> cards) implements MoneyPicture {
    public UsedCards {
      cards = List.copyOf(cards);
    }
  }

  /** Two orders of paying down the same debts. */
  record PaydownPaths(String heading, Paydown left, Paydown right) implements MoneyPicture {}

  /**
   * Debts that are paid down.
   *
   * @param name of the way
   * @param rule it follows
   * @param debts their names
   * @param months what is left of each debt at the end of each month, from month 0
   * @param result in a few words
   */
  record Paydown(
      String name, String rule, List<String> debts, List<List<Double>> months, String result) {
    public Paydown {
      debts = List.copyOf(debts);
      months = months.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A month whose due dates tick themselves.
   *
   * @param days of the month
   * @param bills the label is the bill's name, the value its day
   * @param steps what happens each time, in order
   */
  record TickingCalendar(String heading, int days, List<Datum> bills, List<String> steps)
      implements MoneyPicture {
    public TickingCalendar {
      bills = List.copyOf(bills);
      steps = List.copyOf(steps);
    }
  }

  /**
   * A balance that moves to another card, and the year's interest that drains.
   *
   * @param from the label is the card's, the value its yearly rate in percent
   * @param to the same of the other card
   * @param fee of moving it
   */
  record BalanceMove(
      String heading, Datum from, Datum to, double balance, double interest, double fee)
      implements MoneyPicture {}

  /**
   * A debt that grows by the day.
   *
   * @param yearly rate in percent
   * @param daily rate in percent
   * @param balances at the end of each day, from day 0
   */
  record DailyCounter(String heading, double yearly, double daily, List<Double> balances)
      implements MoneyPicture {
    public DailyCounter {
      balances = List.copyOf(balances);
    }
  }

  /**
   * Incomes of different height, each cut in the same shares.
   *
   * @param incomes by month
   * @param shares in percent, from the bottom
   */
  record CutIncomes(String heading, List<Datum> incomes, List<Datum> shares)
      implements MoneyPicture {
    public CutIncomes {
      incomes = List.copyOf(incomes);
      shares = List.copyOf(shares);
    }
  }

  /**
   * A net that grows as coins fall in.
   *
   * @param marks amounts it is to reach, in order
   */
  record SafetyNet(String heading, List<Datum> marks) implements MoneyPicture {
    public SafetyNet {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A pie that grows with income while its slices stay the same.
   *
   * @param shares in percent
   * @param less the smaller income and the shares of it
   * @param more the larger income and the shares of it
   */
  record GrowingPie(String heading, List<Datum> shares, Slices less, Slices more)
      implements MoneyPicture {
    public GrowingPie {
      shares = List.copyOf(shares);
    }
  }

  /** An income and its parts. */
  record Slices(double income, List<Double> parts) {
    public Slices {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A bumpy income that runs into a tank, and a flat one that runs out.
   *
   * @param incomes by month
   * @param average of them
   * @param held what is in the tank at the end of each month
   */
  record SmoothingTank(String heading, List<Datum> incomes, double average, List<Double> held)
      implements MoneyPicture {
    public SmoothingTank {
      incomes = List.copyOf(incomes);
      held = List.copyOf(held);
    }
  }

  /**
   * A water tank with levels.
   *
   * @param levels from the bottom
   * @param aMonth what flows in
   * @param months until the first level is reached
   */
  record WaterTank(String heading, List<Datum> levels, double aMonth, int months)
      implements MoneyPicture {
    public WaterTank {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Receipts that are sorted.
   *
   * @param keep with what each costs a month
   * @param cancel with what each costs a month
   * @param saved a month
   * @param savedAYear the same in a year
   */
  record SortedReceipts(
      String heading, List<Datum> keep, List<Datum> cancel, double saved, double savedAYear)
      implements MoneyPicture {
    public SortedReceipts {
      keep = List.copyOf(keep);
      cancel = List.copyOf(cancel);
    }
  }

  /**
   * A maze of menus.
   *
   * @param stops on the way, in order
   * @param button at its end
   */
  record MenuMaze(String heading, List<String> stops, String button) implements MoneyPicture {
    public MenuMaze {
      stops = List.copyOf(stops);
    }
  }

  /**
   * A charge that comes back every month.
   *
   * @param day of the month
   */
  record Charge(String name, int day, double amount) {}

  /**
   * A phone that is warned before each charge.
   *
   * @param daysBefore how long before
   */
  record WarnedPhone(String heading, int daysBefore, List<Charge> charges) implements MoneyPicture {
    public WarnedPhone {
      charges = List.copyOf(charges);
    }
  }

  /**
   * A month whose charges light up and add up.
   *
   * @param days of the month
   * @param sums after each charge, in order
   */
  record LitCalendar(
      String heading, int days, List<Charge> charges, List<Double> sums, double aYear)
      implements MoneyPicture {
    public LitCalendar {
      charges = List.copyOf(charges);
      sums = List.copyOf(sums);
    }
  }

  /**
   * Services that merge into a bundle.
   *
   * @param services with what each costs a month
   * @param apart what they cost together
   * @param bundle what the bundle costs
   * @param saved a month
   */
  record MergingTiles(
      String heading, List<Datum> services, double apart, double bundle, double saved)
      implements MoneyPicture {
    public MergingTiles {
      services = List.copyOf(services);
    }
  }

  /**
   * A bar that fills up to a target.
   *
   * @param milestones on the way, the last one is the target
   */
  record GoalBar(String heading, List<Datum> milestones) implements MoneyPicture {
    public GoalBar {
      milestones = List.copyOf(milestones);
    }
  }

  /**
   * A part of a paycheck.
   *
   * @param percent of the whole
   */
  record Part(String label, double percent, double amount) {}

  /** A paycheck that splits into accounts. */
  record SplitPaycheck(String heading, double pay, List<Part> parts) implements MoneyPicture {
    public SplitPaycheck {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A bank that pays interest.
   *
   * @param percent a year
   * @param interest of a year on the balance
   */
  record Bank(String name, double percent, double interest) {}

  /** Two banks and what each pays on one balance in a year. */
  record TwoBanks(String heading, double balance, Bank left, Bank right) implements MoneyPicture {}

  /**
   * Money in a vault.
   *
   * @param percent a year
   * @param balances at the end of each month, from month 0
   */
  record LockedVault(String heading, double percent, List<Double> balances)
      implements MoneyPicture {
    public LockedVault {
      balances = List.copyOf(balances);
    }
  }

  /**
   * What savings come to in time.
   *
   * @param less with the lower rate
   * @param more with the higher rate
   */
  record Horizon(String label, double less, double more) {}

  /**
   * A slider between two savings rates.
   *
   * @param income a month
   * @param from percent of it
   * @param to percent of it
   */
  record SavingsSlider(
      String heading, double income, double from, double to, List<Horizon> horizons)
      implements MoneyPicture {
    public SavingsSlider {
      horizons = List.copyOf(horizons);
    }
  }
}
