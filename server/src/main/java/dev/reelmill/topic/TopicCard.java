package dev.reelmill.topic;

import dev.reelmill.brief.Topic;
import dev.reelmill.script.MoneyPicture;
import dev.reelmill.script.MoneyText;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScriptScene;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A lesson on one card that does not move.
 *
 * @param tag what it is about, one word
 * @param title of the lesson
 * @param heading of its picture
 * @param rows what the picture says, one to five
 * @param close what to do now
 */
public record TopicCard(String tag, String title, String heading, List<String> rows, String close) {
  private static final String TEMPLATE = resource("card.svg");
  private static final String ROW = resource("card-row.svg");
  private static final int FIRST_ROW = 470;
  private static final int ROWS_END = 1090;
  private static final int TALLEST_ROW = 150;
  private static final int BETWEEN = 18;
  private static final int WIDTH = 560;

  /** Width of an average letter of a wide typeface, in ems. */
  private static final double LETTER = 0.66;

  public TopicCard {
    rows = List.copyOf(rows);
  }

  /** The card of a topic. */
  public static TopicCard of(Topic topic) {
    Lesson lesson = TopicFilms.lesson(topic);
    MoneyPicture picture =
        (MoneyPicture)
            lesson.scenes().stream()
                .map(ScriptScene::picture)
                .filter(MoneyPicture.class::isInstance)
                .findFirst()
                .orElseThrow();
    CallToAction end = (CallToAction) lesson.scenes().getLast().picture();
    return new TopicCard(
        lesson.tag(), lesson.title(), picture.heading(), MoneyText.rows(picture), end.headline());
  }

  /** The card as a picture of 720×1280 in SVG 1.1. */
  public String svg() {
    int height = Math.min(TALLEST_ROW, (ROWS_END - FIRST_ROW) / rows.size());
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      drawn.append(row(rows.get(i), FIRST_ROW + i * height, height - BETWEEN));
    }
    return TEMPLATE
        .replace("{tag}", escaped(tag))
        .replace("{title-size}", size(title, 66, WIDTH + 48))
        .replace("{title}", escaped(title))
        .replace("{heading-size}", size(heading, 40, WIDTH))
        .replace("{heading}", escaped(heading))
        .replace("{rows}", drawn)
        .replace("{close-size}", size(close, 40, WIDTH))
        .replace("{close}", escaped(close));
  }

  /** What stands before a colon is set small above the rest. */
  private static String row(String said, int top, int height) {
    int colon = said.indexOf(": ");
    String label = colon < 0 ? "" : said.substring(0, colon);
    String text = colon < 0 ? said : said.substring(colon + 2);
    int middle = top + height / 2;
    return ROW.replace("{top}", Integer.toString(top))
        .replace("{height}", Integer.toString(height))
        .replace("{label-line}", Integer.toString(middle - 12))
        .replace("{text-line}", Integer.toString(label.isEmpty() ? middle + 11 : middle + 30))
        .replace("{size}", size(text, 36, 500))
        .replace("{label}", escaped(label))
        .replace("{text}", escaped(text));
  }

  /** As large as wanted, or as has room on its line. */
  private static String size(String text, int wanted, int room) {
    return Long.toString(Math.min(wanted, (long) (room / (text.length() * LETTER))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(TopicCard.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
