package dev.reelmill.posting;

import dev.reelmill.brief.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a document and gathers the lines of each block element, then names them. */
final class BlockCollector implements NodeVisitor {
  /** Elements that jsoup counts as blocks but that do not end a line's block here. */
  private static final Set<String> INLINE_HERE = Set.of("br", "td", "th");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int letters;
  private int boldLetters;
  private int bold;
  private int headings;
  private int items;

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words -> add(words.getWholeText());
      case Element element -> open(element);
      default -> {
        // Comments, CDATA, doctypes: not text.
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (isBlock(element)) {
      Element next = element.nextElementSibling();
      endBlock(next != null && isList(next));
    }
    change(element, -1);
  }

  List<TextBlock> blocks() {
    endBlock(false);
    return List.copyOf(blocks);
  }

  private void open(Element element) {
    if (element.normalName().equals("br")) {
      endLine();
    } else if (isBlock(element)) {
      endBlock(isList(element));
    } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
      text.append(' ');
    }
    change(element, 1);
  }

  private void change(Element element, int by) {
    switch (element.normalName()) {
      case "strong", "b" -> bold += by;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += by;
      case "li" -> items += by;
      default -> {
        // Has no say in what its text is.
      }
    }
  }

  private void add(String words) {
    text.append(words);
    int count = (int) words.codePoints().filter(Character::isLetterOrDigit).count();
    letters += count;
    boldLetters += bold > 0 ? count : 0;
  }

  private void endLine() {
    String tidy = PlainText.tidyUnescaped(text.toString());
    lines.add(new Line(tidy, letters > 0 && boldLetters == letters));
    text.setLength(0);
    letters = 0;
    boldLetters = 0;
  }

  private void endBlock(boolean listFollows) {
    endLine();
    if (headings > 0) {
      blocks.addAll(BlockShape.ofHeading(lines));
    } else if (items > 0) {
      blocks.addAll(BlockShape.ofItem(lines, listFollows));
    } else {
      blocks.addAll(BlockShape.ofText(lines));
    }
    lines.clear();
  }

  private static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() && !INLINE_HERE.contains(element.normalName());
  }

  /** A line up to a break or the block's end; blank where two breaks follow each other. */
  record Line(String text, boolean bold) {
    boolean blank() {
      return text.isEmpty();
    }
  }
}
