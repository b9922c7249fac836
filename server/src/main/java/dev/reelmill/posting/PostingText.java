package dev.reelmill.posting;

import dev.reelmill.brief.TextBlock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** The text of a posting's HTML, which is never trusted: only words and their order are taken. */
public final class PostingText {
  private static final String NOT_TEXT =
      "script,style,iframe,noscript,template,object,embed,applet,svg,math,canvas,audio,video,"
          + "head,title,textarea,select,option,input,button,"
          + "[hidden],[style~=(?i)display\\s*:\\s*none]";

  private PostingText() {}

  /**
   * Headings, paragraphs and list items in reading order. Short bold lines and short lines ending
   * in a colon are headings; lines that start with a bullet, or short lines one below the other,
   * are items. Never fails: what cannot be understood is a paragraph, what is not text is left out.
   */
  public static List<TextBlock> blocks(String html) {
    String once = PlainText.hasMarkup(html) ? html : Parser.unescapeEntities(html, false);
    Document document = Jsoup.parseBodyFragment(once);
    document.select(NOT_TEXT).remove();
    BlockCollector collector = new BlockCollector();
    NodeTraversor.traverse(collector, document.body());
    return collector.blocks();
  }
}
