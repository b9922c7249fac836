package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordAlignerTest {
  private static final List<String> LINES =
      List.of(
          "Acme is hiring a Senior Software Engineer in Berlin.",
          "You will build fast services in Java and C++.",
          "The salary is $120k to $150k a year.",
          "You get 25 days off and a 401(k).",
          "Stars whispered, clouds parted, and the moon came down to listen.",
          "Kubernetes and PostgreSQL run our Zyxqly platform.");

  /** MaryTTS knows when its words start; the aligner is to find the same. */
  @Test
  void findsTheWordsWhereTheyAre() {
    SpeechEngine mary = new SpeechEngines().forVoice(null);
    List<Double> errors = new ArrayList<>();
    for (String line : LINES) {
      Speech speech = mary.speak(line);
      List<SpokenToken> tokens = new SpokenForm().of(line);

      List<WordTiming> found = WordAligner.align(speech.audio(), Pronunciation.of(tokens), tokens);

      assertThat(found).extracting(WordTiming::text).containsExactly(line.split(" "));
      for (int i = 0; i < found.size(); i++) {
        errors.add(Math.abs(found.get(i).start() - speech.words().get(i).start()));
      }
    }
    errors.sort(null);
    assertThat(errors.get((int) (errors.size() * 0.95))).isLessThan(0.05);
    assertThat(errors.getLast()).isLessThan(0.1);
  }

  @Test
  void findsTheSameWhateverItHeardBefore() {
    Speech speech = new SpeechEngines().forVoice(null).speak(LINES.get(2));
    List<SpokenToken> tokens = new SpokenForm().of(LINES.get(2));
    List<Pronunciation> said = Pronunciation.of(tokens);
    List<WordTiming> before = WordAligner.align(speech.audio(), said, tokens);
    List<SpokenToken> others = new SpokenForm().of("Nothing of the kind is said.");

    List<WordTiming> forced = WordAligner.align(speech.audio(), Pronunciation.of(others), others);

    assertThat(forced).hasSize(6);
    assertThat(WordAligner.align(speech.audio(), said, tokens)).isEqualTo(before);
  }
}
