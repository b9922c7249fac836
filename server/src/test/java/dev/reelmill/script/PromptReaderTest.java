package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deep sea creatures                                | THEME      | deep sea creatures",
        "Make a fun 30-second video about jazz             | THEME      | jazz",
        "a short, calm film about rivers for my class      | THEME      | rivers",
        "explain photosynthesis to kids                    | THEME      | photosynthesis",
        "Tell a story about a fox who learns to fly        | THEME      | a fox who learns to fly",
        "why do cats purr?                                 | QUESTION   | why do cats purr?",
        "What is the difference between a crow and a raven | COMPARISON | a crow or a raven",
        "coffee vs. tea                                    | COMPARISON | coffee or tea",
        "how do I fold a paper plane?                      | HOW_TO     | fold a paper plane",
        "5 tips for better sleep                           | LIST       | 5 tips for better sleep",
        "healthy breakfast ideas                           | LIST       | healthy breakfast ideas",
        "Budget: rent 40%, food 25%, savings 35%           | LIST       | Budget",
        "advertise my bakery in Leeds: fresh bread daily   | ADVERT     | my bakery in Leeds",
        "Create an ad for our new shoe, the Kestrel 2      | ADVERT     | our new shoe",
        "\"Less is more.\" - an architect                  | QUOTE      | an architect",
        "Our team won the cup!                             | TEXT       | ''",
        "Should I learn guitar or piano?                   | COMPARISON | guitar or piano",
        "Write a video script for a TikTok about old cats  | THEME      | old cats",
        "Black holes explained for kids                    | THEME      | Black holes",
        "Recipe for tomato soup: chop onions, fry them     | HOW_TO     | tomato soup",
        "Explain how locks work to kids. A key turns.      | TEXT       | how locks work",
        "Hike tomorrow at 9am, please bring a coat         | TEXT       | ''",
        "Rent vs buy: Renting is free. Buying is not.      | COMPARISON | Rent or buy",
        "Learn Spanish in 15 minutes a day                 | TEXT       | ''",
      })
  void findsShapeAndSubject(String prompt, PromptShape shape, String subject) {
    PromptReading reading = PromptReader.read(PlainPrompt.lines(prompt));
    assertThat(reading.shape()).isEqualTo(shape);
    assertThat(reading.subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how to make pancakes: mix flour, milk and eggs, rest, fry | mix flour, milk and"
            + " eggs;rest;fry",
        "Bring: a tent; good boots; a lamp, and spare batteries    | a tent;good boots;a lamp, and"
            + " spare batteries",
        "Fruit: apples, pears and plums                            | apples;pears;plums",
        "how to bake: mix flour, water and yeast, let it rest, bake | mix flour, water and"
            + " yeast;let it rest;bake",
        "Introducing the Kestrel shoe, which weighs nothing. Only $9. | weighs nothing;Only $9",
      })
  void findsTheEntries(String prompt, String entries) {
    assertThat(PromptReader.read(PlainPrompt.lines(prompt)).items())
        .containsExactly(entries.split(";"));
  }
}
