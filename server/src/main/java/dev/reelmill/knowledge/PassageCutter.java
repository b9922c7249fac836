package dev.reelmill.knowledge;

import dev.reelmill.brief.Passage;
import dev.reelmill.brief.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a document into passages of about a hundred words, which is as much as a vector can stand
 * for: never across a heading, between paragraphs where possible, else between sentences.
 */
final class PassageCutter {
  private static final int ENOUGH = 600;
  private static final int LONGEST = 800;

  /** Three times what the longest document has, unless it is all headings. */
  private static final int MOST = 5_000;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?…。！？][\"'”’)]{0,2})\\s+|(?<=[。！？])");

  private final List<CutPassage> passages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String heading = "";

  private PassageCutter() {}

  /**
   * Cuts.
   *
   * @throws UnreadableDocument when it falls into more passages than a document may have
   */
  static List<CutPassage> cut(List<TextBlock> blocks) {
    PassageCutter cutter = new PassageCutter();
    for (TextBlock block : blocks) {
      switch (block) {
        case TextBlock.Heading title -> cutter.head(title.text());
        case TextBlock.Paragraph paragraph -> cutter.add(paragraph.text());
        case TextBlock.Item item -> cutter.add("- " + item.text());
      }
      if (cutter.passages.size() > MOST) {
        throw new UnreadableDocument(
            "must not fall into more than " + MOST + " passages, as one of many headings does");
      }
    }
    cutter.head("");
    return cutter.passages;
  }

  /** A heading with nothing below it is a passage itself, so that nothing is lost. */
  private void head(String title) {
    end();
    if (!heading.isEmpty() && !lastIsOf(heading)) {
      passages.add(new CutPassage("", heading));
    }
    heading = shortened(title, Passage.LONGEST_TITLE);
  }

  private boolean lastIsOf(String title) {
    return !passages.isEmpty() && passages.getLast().heading().equals(title);
  }

  private void add(String line) {
    if (text.length() + line.length() > LONGEST) {
      end();
    }
    if (line.length() <= LONGEST) {
      put(line, "\n");
    } else {
      for (String sentence : SENTENCE_END.split(line)) {
        addSentence(sentence);
      }
    }
    if (text.length() >= ENOUGH) {
      end();
    }
  }

  private void addSentence(String sentence) {
    if (text.length() + sentence.length() > LONGEST) {
      end();
    }
    String rest = sentence;
    while (rest.length() > LONGEST) {
      String piece = shortened(rest, LONGEST);
      passages.add(new CutPassage(heading, piece));
      rest = rest.substring(piece.length()).strip();
    }
    put(rest, " ");
  }

  private void put(String piece, String between) {
    if (!piece.isBlank()) {
      text.append(text.isEmpty() ? "" : between).append(piece);
    }
  }

  private void end() {
    if (!text.isEmpty()) {
      passages.add(new CutPassage(heading, text.toString()));
      text.setLength(0);
    }
  }

  /** A beginning of at most so many characters, at a space where there is one. */
  private static String shortened(String line, int most) {
    if (line.length() <= most) {
      return line;
    }
    int space = line.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
  }
}
