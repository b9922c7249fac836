package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5+ years of experience with wood-fired ovens | You bring at least 5 years of experience"
            + " with wood-fired ovens.",
        "Minimum 2 years baking experience | You bring at least 2 years of baking experience.",
        "At least Three years in a mill | You bring at least three years in a mill.",
        "3-5 years in a bakery | You bring 3 to 5 years in a bakery.",
        "Experience with rye doughs is a plus | You bring experience with rye doughs.",
        "Ability to rise early | You're able to rise early.",
        "Strong sense of order | You bring a strong sense of order.",
        "Strong Communication Skills | You bring strong Communication skills.",
        "Understanding of food safety rules | You bring an understanding of food safety rules.",
        "Excellent knife skills | You bring excellent knife skills.",
        "Comfortable working in a small team | You're comfortable working in a small team.",
        "Fluent in English and Dutch | You're fluent in English and Dutch.",
        "Natural problem-solver | You're a natural problem-solver.",
        "You love good bread | You love good bread.",
        "You have a portfolio of cakes | You bring a portfolio of cakes.",
        "Thrives in the early hours | You thrive in the early hours.",
        "Partner with farmers across the county | You partner with farmers across the county.",
        "Bachelor's Degree in food science required | You have a bachelor's degree in food"
            + " science.",
        "MSc in food chemistry | You have an MSc in food chemistry.",
        "Built ovens from scratch | You've built ovens from scratch.",
        "Played leading roles in a bakery | You've played leading roles in a bakery.",
        "Willingness to travel | You're willing to travel.",
        "Mindset: You share what you know | You share what you know.",
        "Drives small teams forward | You drive small teams forward.",
        "Embrace new tools and recipes | You embrace new tools and recipes.",
        "Maintain a clean workplace | You maintain a clean workplace.",
        "Expects fine results from every batch | You expect fine results from every batch.",
        "Direct experience with rye doughs | You bring direct experience with rye doughs.",
        "Pursuing a degree in food science | You're pursuing a degree in food science.",
        "Open to early shifts | You're open to early shifts.",
        "Python and SQL skills | You bring Python and SQL skills.",
        "Comfortable debugging old ovens | You're comfortable debugging old ovens.",
      })
  void saysARequirementAsASentence(String entry, String said) {
    assertThat(Skills.read(entry).map(Point::said)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Experience",
        "Technical Expertise",
        "Operational Excellence: Our ovens never rest",
        "Julia Carnes",
        "Additional Notes",
        "Order is your middle name",
        "While we agree the interesting doughs",
        "Apply now",
        "Our ovens burn olive wood",
        "Must be able to lift 50 pounds",
        "",
        "👩‍🍳",
        "Must pass a drug test"
      })
  void passesOverWhatCannotBeSaid(String entry) {
    assertThat(Skills.read(entry)).isEmpty();
  }
}
