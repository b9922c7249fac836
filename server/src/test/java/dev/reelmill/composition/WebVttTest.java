package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebVttTest {
  /** Header, then cue blocks: identifier, timings, one or more lines without {@code -->}. */
  private static final Pattern STRICT =
      Pattern.compile(
          "WEBVTT\n(\n\\d+\n\\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3} --> \\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3}\n"
              + "((?!.*-->)(?:[^&<\n]|&(?:amp|lt|gt);)+\n)+)*");

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
    assertThat(file).contains("R&amp;D &lt;b&gt;now&lt;/b&gt; --&gt; go").matches(STRICT);
  }

  @Test
  void keepsACueInOneBlockAndItsEndAfterItsStart() {
    String file = WebVtt.write(List.of(new CaptionCue(1, 1.0001, "one\n\n \ntwo\r\nthree\n")));
    assertThat(file).contains("00:00:01.000 --> 00:00:01.001\none\ntwo\nthree\n").matches(STRICT);
  }

  @Test
  void aFilmsCuesPassAStrictReader() {
    List<CaptionCue> cues = Captions.cues(Scripts.spoken(Scripts.harbor(), 15, 0.3));
    assertThat(WebVtt.write(cues)).matches(STRICT);
    assertThat(WebVtt.write(List.of())).isEqualTo("WEBVTT\n");
  }
}
