package dev.reelmill.posting;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import dev.reelmill.posting.BlockCollector.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what the lines of one block element are. */
final class BlockShape {
  private static final int LONGEST_HEADING = 90;
  private static final int LONGEST_LINE_OF_A_LIST = 220;
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[•●○◦▪▫■□‣⁃∙·*➢➤►▶✓✔→»\\uF0B7]\\s*|[-–—]\\s+|\\(?\\d{1,2}[.)]\\s+)(?=\\S)");

  private BlockShape() {}

  static List<TextBlock> ofHeading(List<Line> lines) {
    List<TextBlock> blocks = new ArrayList<>();
    for (Line line : lines) {
      if (!line.blank()) {
        blocks.add(
            line.text().length() <= LONGEST_HEADING + 30
                ? heading(line.text())
                : new Paragraph(line.text()));
      }
    }
    return blocks;
  }

  /** The first bold words of an entry that holds a list of its own are that list's heading. */
  static List<TextBlock> ofItem(List<Line> lines, boolean listFollows) {
    List<TextBlock> blocks = new ArrayList<>();
    for (Line line : joined(lines)) {
      if (line.blank()) {
        continue;
      }
      Matcher bullet = BULLET.matcher(line.text());
      if (listFollows && looksLikeHeading(line) && (line.bold() || line.text().endsWith(":"))) {
        blocks.add(heading(line.text()));
      } else {
        blocks.add(new Item(bullet.find() ? line.text().substring(bullet.end()) : line.text()));
      }
    }
    return blocks;
  }

  static List<TextBlock> ofText(List<Line> lines) {
    List<TextBlock> blocks = new ArrayList<>();
    List<Line> joined = joined(lines);
    for (int i = 0; i < joined.size(); i++) {
      Line line = joined.get(i);
      if (line.blank()) {
        continue;
      }
      Matcher bullet = BULLET.matcher(line.text());
      if (bullet.find()) {
        blocks.add(new Item(line.text().substring(bullet.end())));
      } else if (looksLikeHeading(line)) {
        blocks.add(heading(line.text()));
      } else if (standsInList(joined, i)) {
        blocks.add(new Item(line.text()));
      } else {
        blocks.add(new Paragraph(line.text()));
      }
    }
    return blocks;
  }

  /** A line that goes on in lower case was broken for width, not for meaning. */
  private static List<Line> joined(List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    for (Line line : lines) {
      Line before = joined.isEmpty() ? new Line("", false) : joined.getLast();
      if (!line.blank()
          && !before.blank()
          && Character.isLowerCase(line.text().codePointAt(0))
          && !before.text().matches(".*[.!?:;]")) {
        joined.set(
            joined.size() - 1,
            new Line(before.text() + " " + line.text(), before.bold() && line.bold()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean standsInList(List<Line> lines, int at) {
    return isEntry(lines, at) && (isEntry(lines, at - 1) || isEntry(lines, at + 1));
  }

  private static boolean isEntry(List<Line> lines, int at) {
    return at >= 0
        && at < lines.size()
        && !lines.get(at).blank()
        && !looksLikeHeading(lines.get(at))
        && lines.get(at).text().length() <= LONGEST_LINE_OF_A_LIST;
  }

  private static boolean looksLikeHeading(Line line) {
    String text = line.text();
    if (text.length() > LONGEST_HEADING || text.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    return text.endsWith(":") || (line.bold() && !text.matches(".*[.;,!…]"));
  }

  private static Heading heading(String text) {
    return new Heading(text.replaceAll("[\\s:：]+$", ""));
  }
}
