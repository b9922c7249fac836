package dev.reelmill.knowledge;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text without markup: paragraphs between empty lines, entries behind marks, and as headings lines
 * behind "#" and short lines alone that end without a stop.
 */
final class PlainTextBlocks {
  private static final int LONGEST_HEADING = 80;
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
  private static final Pattern MARK =
      Pattern.compile("^(?:[-+*•●○◦▪■‣–—]\\s+|\\(?\\d{1,3}[.)]\\s+)");
  private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+(?=\\S)");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private PlainTextBlocks() {}

  static List<TextBlock> of(String text) {
    List<TextBlock> blocks = new ArrayList<>();
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    for (String part : EMPTY_LINES.split(lines)) {
      add(part, blocks);
    }
    return blocks;
  }

  private static void add(String part, List<TextBlock> blocks) {
    StringBuilder running = new StringBuilder();
    boolean entry = false;
    int lines = 0;
    for (String raw : part.split("\n")) {
      String line = tidy(raw);
      if (line.isEmpty()) {
        continue;
      }
      lines++;
      var heading = HEADING_MARK.matcher(line);
      if (heading.find()) {
        end(running, entry, false, blocks);
        entry = false;
        blocks.add(new Heading(line.substring(heading.end())));
        continue;
      }
      var mark = MARK.matcher(line);
      if (mark.find()) {
        end(running, entry, false, blocks);
        entry = true;
        running.append(line, mark.end(), line.length());
      } else {
        join(running, line);
      }
    }
    end(running, entry, lines == 1, blocks);
  }

  /** A word that was parted at the end of a line is whole again. */
  private static void join(StringBuilder running, String line) {
    int last = running.length() - 1;
    boolean parted =
        last > 0
            && running.charAt(last) == '-'
            && Character.isLetter(running.charAt(last - 1))
            && Character.isLowerCase(line.codePointAt(0));
    if (parted) {
      running.setLength(last);
    } else if (last >= 0) {
      running.append(' ');
    }
    running.append(line);
  }

  private static void end(
      StringBuilder running, boolean entry, boolean alone, List<TextBlock> blocks) {
    String text = running.toString().strip();
    running.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (entry) {
      blocks.add(new Item(text));
    } else if (alone && text.length() <= LONGEST_HEADING && !text.matches("(?s).*[.!?;,…]")) {
      blocks.add(new Heading(text.replaceFirst("\\s*:$", "")));
    } else {
      blocks.add(new Paragraph(text));
    }
  }

  private static String tidy(String line) {
    String visible = UNSEEN.matcher(line.replace('\t', ' ')).replaceAll("");
    return Normalizer.normalize(
        SPACE.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }
}
