package dev.reelmill.posting;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/** A description that boards give twice: as HTML and as plain text. */
final class HtmlOrPlain {
  private static final Pattern PARAGRAPH = Pattern.compile("\\s*\\n\\s*\\n\\s*");

  private HtmlOrPlain() {}

  /** The HTML, or the plain text as HTML where there is no other. */
  static String text(JsonNode posting, String htmlField, String plainField) {
    String html = PostingJson.text(posting, htmlField);
    String plain = html.isBlank() ? PostingJson.text(posting, plainField).strip() : "";
    return plain.isEmpty()
        ? html
        : "<p>"
            + PARAGRAPH.matcher(Entities.escape(plain)).replaceAll("</p><p>").replace("\n", "<br>")
            + "</p>";
  }
}
