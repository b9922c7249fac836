package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The base salary range is $120,000 - $150,000 per year. | $120,000 to $150,000 a year | $120k–$150k a year",
        "Compensation: $159.7K – $234.8K • Offers Equity | $159,700 to $234,800 a year | $159.7k–$234.8k a year",
        "Salary: £45k | £45,000 a year | £45k a year",
        "Salary: £45-60k | £45,000 to £60,000 a year | £45k–£60k a year",
        "Gehalt/salary €60.000 - 75.000 | €60,000 to €75,000 a year | €60k–€75k a year",
        "Pay: USD 100k–130k | $100,000 to $130,000 a year | $100k–$130k a year",
        "between $142,000 CAD and $192,000 CAD, base salary | 142,000 to 192,000 Canadian dollars a year | CAD 142k–192k a year",
        "Pay: $18-$23/hour | $18 to $23 an hour | $18–$23 an hour",
        "Compensation: $17.50 – $22.00 per hour | $17.50 to $22 an hour | $17.50–$22 an hour",
        "Compensation: €2,400 per month | €2,400 a month | €2,400 a month",
        "Compensation: USD 186000 - 223000 | $186,000 to $223,000 a year | $186k–$223k a year",
      })
  void findsStatedPay(String text, String said, String shown) {
    assertThat(PayFinder.in(text, false).map(Pay::said)).contains(said);
    assertThat(PayFinder.in(text, false).map(Pay::shown)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have raised $33 million from friends of good bread",
        "Growing from $1M to $10M in revenue, with good pay",
        "A $500 - $1,000 learning stipend on top of your salary",
        "You get a $10,000 - $12,000 sign-on bonus beside the salary",
        "Manage a budget of $100,000 - $150,000 a year",
        "Salary: $1 - $900,000",
        "Pay day is 25 - 30 of each month",
        "Competitive salary",
      })
  void isNotMisledByOtherMoney(String text) {
    assertThat(PayFinder.in(text, false)).isEmpty();
  }
}
