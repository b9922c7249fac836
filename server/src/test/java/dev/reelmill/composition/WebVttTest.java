package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttTest {
  @Test
  void writesHeaderNumbersTimesAndLines() {
    assertThat(
            WebVtt.write(
                List.of(
                    new CaptionCue(0, 1.25, "Harbor and Pine"),
                    new CaptionCue(3599.9996, 3661.5, "is looking\nfor you"))))
        .isEqualTo(
            """
            WEBVTT

            1
            00:00:00.000 --> 00:00:01.250
            Harbor and Pine

            2
            01:00:00.000 --> 01:01:01.500
            is looking
            for you
            """);
  }

  @Test
  void escapesWhatWouldBeMarkup() {
    String file = WebVtt.write(List.of(new CaptionCue(1, 2, "R&D <b>now</b> --> go")));
    assertThat(file).contains("R&amp;D &lt;b&gt;now&lt;/b&gt; --&gt; go");
    assertThat(StrictWebVtt.parse(file))
        .singleElement()
        .satisfies(cue -> assertThat(cue.lines()).containsExactly("R&D <b>now</b> --> go"));
  }

  @Test
  void keepsACueInOneBlockAndItsEndAfterItsStart() {
    String file = WebVtt.write(List.of(new CaptionCue(1, 1.0001, "one\n\n \ntwo\r\nthree\n")));
    assertThat(file).contains("00:00:01.000 --> 00:00:01.001\none\ntwo\nthree\n");
    assertThat(StrictWebVtt.parse(file)).hasSize(1);
  }

  @Test
  void aFilmsCuesPassAStrictReader() {
    List<CaptionCue> cues = Captions.cues(Scripts.spoken(Scripts.harbor(), 15, 0.3));
    assertThat(StrictWebVtt.parse(WebVtt.write(cues))).hasSameSizeAs(cues);
    assertThat(StrictWebVtt.parse(WebVtt.write(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WEBVTT\n00:00:01.000 --> 00:00:02.000\nno empty line\n",
        "WEBVTTX\n\n00:00:01.000 --> 00:00:02.000\na\n",
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nnot closed",
        "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\ncommas\n",
        "WEBVTT\n\n0:00:01.000 --> 0:00:02.000\none digit\n",
        "WEBVTT\n\n00:61.000 --> 00:62.000\nseconds\n",
        "WEBVTT\n\n00:00:01.000-->00:00:02.000\nno space\n",
        "WEBVTT\n\n00:00:02.000 --> 00:00:02.000\nno time\n",
        "WEBVTT\n\n00:03.000 --> 00:04.000\nlate\n\n00:01.000 --> 00:02.000\nearly\n",
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n\n1\n00:03.000 --> 00:04.000\nb\n",
        "WEBVTT\n\nnothing but text\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na & b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na < b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na --> b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000 colour:red\na\n"
      })
  void theStrictReaderIsStrict(String file) {
    assertThatThrownBy(() -> StrictWebVtt.parse(file)).isInstanceOf(IllegalArgumentException.class);
  }
}
