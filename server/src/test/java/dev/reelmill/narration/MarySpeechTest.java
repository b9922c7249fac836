package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarySpeechTest implements SpeechEngineContract {
  private static final MarySpeech MARY = new MarySpeech(MarySpeech.DEFAULT_VOICE);

  @Override
  public SpeechEngine engine() {
    return MARY;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme hires a Senior Engineer.",
        "You get $120k–$150k, a 401(k), and “unlimited” PTO — from day 1!",
        "• Build APIs in C++ & Python. Ready? Apply at acme.io/jobs…",
        "Join the Tokyo (東京) team 🚀 today",
        "our company's culture isn't Chris's",
        "Z\u0351\u036b\u0343a\u0335l\u0320g\u0334o he\u200bllo \ud83d\udc69\u200d\ud83d\udc67 family",
        "Wow!",
        "2026",
        "I"
      })
  void everyWrittenWordHasItsTime(String line) {
    Speech speech = MARY.speak(line);

    assertThat(speech.words()).extracting(WordTiming::text).containsExactly(line.split("(?U)\\s+"));
    double before = 0;
    for (WordTiming word : speech.words()) {
      assertThat(word.start()).as(word.text()).isGreaterThanOrEqualTo(before);
      assertThat(word.end()).isLessThanOrEqualTo(speech.audio().seconds());
      before = word.end();
    }
    assertThat(before).isGreaterThan(speech.audio().seconds() - 0.05);
  }

  @Test
  void wordsSpokenOverSeveralTokensCoverThemAll() {
    Speech speech = MARY.speak("We manage $3.5 billion, 5 - 7 years.");

    assertThat(speech.words())
        .extracting(WordTiming::text)
        .containsExactly("We", "manage", "$3.5", "billion,", "5", "-", "7", "years.");
    assertThat(speech.words()).allMatch(word -> word.end() - word.start() > 0.05);
  }

  @Test
  void thereIsNoSilenceAround() {
    float[] samples = MARY.speak("Hello, and welcome to the team.").audio().samples();

    int first = 0;
    while (Math.abs(samples[first]) < 0.01) {
      first++;
    }
    int last = samples.length - 1;
    while (Math.abs(samples[last]) < 0.01) {
      last--;
    }
    assertThat(first / 48_000.0).isLessThan(0.05);
    assertThat((samples.length - last) / 48_000.0).isLessThan(0.05);
    assertThat(samples[0]).isZero();
    assertThat(samples[samples.length - 1]).isZero();
  }

  @Test
  void sameLineSameBytesOnAnyThread() throws Exception {
    List<String> lines =
        List.of("Lead our data team.", "You bring 5+ years of SQL.", "Apply today at acme.com.");
    List<byte[]> alone = lines.stream().map(line -> SpeechCodec.encode(MARY.speak(line))).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<byte[]>> calls =
          Stream.iterate(0, i -> i + 1)
              .limit(12)
              .<Callable<byte[]>>map(i -> () -> SpeechCodec.encode(MARY.speak(lines.get(i % 3))))
              .toList();
      List<Future<byte[]>> together = threads.invokeAll(calls);
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % 3));
      }
    }
  }

  @Test
  void aVeryLongWordIsSpoken() {
    Speech speech = MARY.speak("x" + "banana".repeat(83) + " end");

    assertThat(speech.words()).hasSize(2);
    assertThat(speech.audio().seconds()).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u00a0",
        "—",
        "...",
        "“ ” ( )",
        "• * •",
        "\u200b\u200d",
        "\u0301\u0302"
      })
  void aLineWithoutWordsIsRefused(String line) {
    assertRefused(MARY, line, "nothing_to_say", false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🚀🔥",
        "👩‍👩‍👧‍👦",
        "🇩🇪 ❤️",
        "私たちと働きませんか",
        "انضم إلى فريقنا اليوم",
        "Присоединяйтесь к нам",
        "חברה",
        "भारत में"
      })
  void aLineInAnotherScriptIsRefused(String line) {
    assertRefused(MARY, line, "unsupported_language", false);
  }

  @Test
  void aVoiceThatIsNotInstalledIsNamed() {
    assertRefused(new MarySpeech("cmu-rms-hsmm"), "Hello.", "voice_missing", false);
  }

  @Test
  void anUnknownVoiceGetsTheListOfTheKnown() {
    assertThatThrownBy(() -> new SpeechEngines().forVoice("morgan"))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo("unknown_voice");
              assertThat(failure).hasMessageContainingAll("morgan", "cmu-slt-hsmm");
            });
    assertThat(new SpeechEngines().forVoice(null).id()).contains("cmu-slt-hsmm");
  }

  private static void assertRefused(
      SpeechEngine engine, String line, String code, boolean retryable) {
    assertThatThrownBy(() -> engine.speak(line))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.retryable()).isEqualTo(retryable);
            });
  }
}
