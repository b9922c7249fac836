package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.Script;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Letters that no font has are left out of the picture, and an operator can read which. */
class MissingGlyphsTest {
  @Test
  void areLeftOutAndLogged() {
    assertThat(logged("Tea from 静岡 is green"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.WARN);
              assertThat(line.getFormattedMessage()).contains("静岡").contains("which no font has");
            });
  }

  @Test
  void areNoMatterInOrdinaryText() {
    assertThat(logged("Crème brûlée, ½ price, naïve façade")).isEmpty();
  }

  private static List<ILoggingEvent> logged(String text) {
    Logger logger = (Logger) LoggerFactory.getLogger(SceneFrames.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try {
      Script script = Scripts.of(new Statement(text));
      FilmFormat small = new FilmFormat(180, 320, 30);
      try (FrameSource film =
          WholeFilm.of(script, Scripts.spoken(script, 12, 0.8), small, "midnight")) {
        Pixels.of(film, film.frameCount() - 1);
      }
    } finally {
      logger.detachAppender(lines);
    }
    return List.copyOf(lines.list);
  }
}
