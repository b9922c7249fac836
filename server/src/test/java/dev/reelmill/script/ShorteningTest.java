package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorteningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bake bread | 40 | bake bread",
        "bake sourdough loaves for the whole town, including rye and spelt | 50 | bake sourdough loaves for the whole town",
        "run the early shift while keeping the shop floor clean and tidy | 40 | run the early shift",
        "own the recipe book; keep it fresh for every season of the year | 40 | own the recipe book",
        "plan the weekly orders and manage our twelve suppliers in the region | 40 | plan the weekly orders",
        "lead the kitchen, train new bakers, and keep the ovens in good shape | 45 | lead the kitchen and train new bakers",
        "plan the orders of shops, mills for the whole of the coming year | 40 | plan the orders of shops and mills",
        "taste every new recipe, noting flaws in a book that all can read | 44 | taste every new recipe",
        "push harder, get further | 40 | push harder and get further",
      })
  void cutsAtTheBorderOfAClause(String phrase, int limit, String cut) {
    assertThat(Shortening.shorten(phrase, limit)).contains(cut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provide critical analytical and operational support to every one of our bakeries",
        "work closely with the people who make the flour that we use in the bakery",
        "design, build, and maintain the machines which knead, shape and bake the dough",
        "bring at least five years of experience with large and small industrial ovens",
        "help the teams in our shops to grow into places where neighbours like to meet",
        "translate the wishes of our guests into recipes which every shop can follow",
        "you are able to explain complex things to people of every age and background",
        "you check everything twice and aren't one to leave an oven on overnight ever",
        "you are able to independently design with care the shops that we open every year",
        "build the mixing line that allows us to bake more bread in every single shop",
      })
  void neverLeavesAPhraseDangling(String phrase) {
    for (int limit = 20; limit <= phrase.length(); limit++) {
      assertThat(Shortening.shorten(phrase, limit).orElse("fine"))
          .hasSizeLessThanOrEqualTo(limit + 4)
          .doesNotEndWith(",")
          .doesNotMatch(
              "(?i).*\\b(and|or|with|the|of|to|a|an|for|in|which|who|able|complex|critical|analytical|large|our|closely|build|operational|one|us|aren't|independently design)$");
    }
  }

  @Test
  void anEnumerationIsNotCutBeforeItsLastMember() {
    String phrase = "work closely with bakery science, machine learning, and recipe teams";

    assertThat(Shortening.shorten(phrase, 60)).isEmpty();
  }

  @Test
  void givesNothingRatherThanHalfAWord() {
    assertThat(Shortening.shorten("Donaudampfschifffahrtsgesellschaftskapitänspatent", 20))
        .isEmpty();
    assertThat(Shortening.shorten("of the", 20)).isEmpty();
  }
}
