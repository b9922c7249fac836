package dev.reelmill.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.topic.Debts.Debt;
import dev.reelmill.topic.Debts.Order;
import dev.reelmill.topic.Debts.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand or by a spreadsheet. */
class FormulasTest {
  @Test
  void interestByTheDay() {
    assertThat(Interest.dailyRate(0.24)).isCloseTo(0.000657534, within(1e-9));
    assertThat(Interest.afterDays(1_000, 0.24, 0)).isEqualTo(1_000);
    assertThat(Interest.afterDays(1_000, 0.24, 1)).isCloseTo(1_000.657534, within(1e-6));
    assertThat(Interest.afterDays(1_000, 0.24, 365)).isCloseTo(1_271.1489, within(1e-3));
  }

  @Test
  void interestByTheYearAndByTheMonth() {
    assertThat(Interest.afterYears(5_000, 0.04, 1)).isCloseTo(5_200, within(1e-9));
    assertThat(Interest.afterYears(1_000, 0.04, 2)).isCloseTo(1_081.6, within(1e-9));
    assertThat(Interest.ofMonthlyDeposits(100, 0, 12)).isEqualTo(1_200);
    assertThat(Interest.ofMonthlyDeposits(100, 0.12, 2)).isCloseTo(201, within(1e-9));
    assertThat(Interest.ofMonthlyDeposits(600, 0.03, 120)).isCloseTo(83_844.85, within(0.01));
  }

  @Test
  void interestOfABalanceThatIsPaidDown() {
    assertThat(Interest.paid(1_200, 0.12, 612, 2)).isCloseTo(12 + 6, within(1e-9));
    assertThat(Interest.paid(1_200, 0.12, 1_212, 12)).isCloseTo(12, within(1e-9));
    assertThat(Interest.paid(1_200, 0, 100, 12)).isZero();
  }

  @Test
  void avalancheNeverCostsMoreThanSnowball() {
    List<Debt> debts =
        List.of(new Debt(500, 0.15, 25), new Debt(1_000, 0.19, 30), new Debt(2_000, 0.24, 60));
    Outcome avalanche = Debts.pay(debts, 250, Order.AVALANCHE);
    Outcome snowball = Debts.pay(debts, 250, Order.SNOWBALL);
    assertThat(avalanche.interest()).isLessThan(snowball.interest());
    assertThat(avalanche.months()).isLessThanOrEqualTo(snowball.months());
  }

  @Test
  void oneDebtIsPaidTheSameInEitherOrder() {
    List<Debt> debt = List.of(new Debt(1_000, 0.12, 10));
    Outcome outcome = Debts.pay(debt, 510, Order.AVALANCHE);
    assertThat(outcome).isEqualTo(Debts.pay(debt, 510, Order.SNOWBALL));
    assertThat(outcome.months()).isEqualTo(2); // 1,010 - 510 = 500; 505 - 505
    assertThat(outcome.interest()).isCloseTo(10 + 5, within(1e-9));
    assertThatThrownBy(() -> Debts.pay(debt, 10, Order.AVALANCHE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCourseOfDebtsEndsWhenTheyArePaid() {
    List<Debt> debts = List.of(new Debt(2_000, 0, 0), new Debt(500, 0, 0));
    assertThat(Debts.course(debts, 1_000, Order.SNOWBALL))
        .containsExactly(
            List.of(2_000.0, 500.0), List.of(1_500.0, 0.0), List.of(500.0, 0.0), List.of(0.0, 0.0));
    List<Debt> costly = List.of(new Debt(500, 0.12, 10), new Debt(1_000, 0.24, 10));
    List<List<Double>> course = Debts.course(costly, 300, Order.AVALANCHE);
    // 505 - 10 stays 495; 1,020 - 10 - 280 stays 730
    assertThat(course.get(1).get(0)).isCloseTo(495, within(1e-9));
    assertThat(course.get(1).get(1)).isCloseTo(730, within(1e-9));
    assertThat(course).hasSize(Debts.pay(costly, 300, Order.AVALANCHE).months() + 1);
    assertThatThrownBy(() -> Debts.course(costly, 5, Order.AVALANCHE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sequencesOverDaysAndMonths() {
    assertThat(Interest.byTheDay(1_000, 0.365, 2)).hasSize(3);
    assertThat(Interest.byTheDay(1_000, 0.365, 2).get(2)).isCloseTo(1_002.001, within(1e-9));
    assertThat(Interest.byTheMonth(1_000, 0.04, 12)).hasSize(13);
    assertThat(Interest.byTheMonth(1_000, 0.04, 12).getFirst()).isEqualTo(1_000);
    assertThat(Interest.byTheMonth(1_000, 0.04, 12).getLast()).isCloseTo(1_040, within(1e-9));
    assertThat(Budget.sums(List.of(16.0, 11.0, 13.0))).containsExactly(16.0, 27.0, 40.0);
    assertThat(Budget.held(List.of(4_500.0, 1_500.0), 3_000)).containsExactly(0.0, 1_500.0, 0.0);
    assertThat(Budget.shares(2_000, List.of(50.0, 30.0, 20.0)))
        .containsExactly(1_000.0, 600.0, 400.0);
  }

  @Test
  void sharesSumsAndAverages() {
    assertThat(Budget.utilization(300, 1_000)).isEqualTo(30);
    assertThat(Budget.share(1_800, 30)).isEqualTo(540);
    assertThat(Budget.sum(List.of(16.0, 11.0, 13.0, 9.0))).isEqualTo(49);
    assertThat(Budget.average(List.of(1_500.0, 4_500.0, 2_000.0, 4_000.0))).isEqualTo(3_000);
    assertThat(Budget.lowest(List.of(2_400.0, 1_800.0))).isEqualTo(1_800);
    assertThat(Budget.aYear(22)).isEqualTo(264);
    assertThat(Budget.aYearOfWeeks(25)).isEqualTo(1_300);
    assertThat(Budget.monthsTo(1_800, 150)).isEqualTo(12);
    assertThat(Budget.monthsTo(1_801, 150)).isEqualTo(13);
  }

  @Test
  void numbersAreWrittenAsPeopleWriteThem() {
    assertThat(Lesson.dollars(1_234.5)).isEqualTo("$1,235");
    assertThat(Lesson.percent(30)).isEqualTo("30%");
    assertThat(Lesson.percent(0.0658)).isEqualTo("0.066%");
    assertThat(Lesson.percent(0.5)).isEqualTo("0.5%");
  }
}
