package dev.reelmill.knowledge;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.posting.PostingText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads documents in this process and thread, for as long as that takes. */
public final class TextReader implements DocumentReader {
  private static final int MOST_NESTED = 50;

  private static final Parser MARKDOWN = Parser.builder().maxOpenBlockParsers(MOST_NESTED).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(false).build();

  /** A reader. */
  public TextReader() {}

  @Override
  public List<TextBlock> read(DocumentKind kind, byte[] content) {
    List<TextBlock> blocks = blocks(kind, content);
    if (blocks.isEmpty()) {
      throw new UnreadableDocument("has no text that could be read");
    }
    long characters = blocks.stream().mapToLong(block -> block.text().length()).sum();
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableDocument(
          "must have at most " + MOST_CHARACTERS + " characters of text, not " + characters);
    }
    return blocks;
  }

  private static List<TextBlock> blocks(DocumentKind kind, byte[] content) {
    try {
      return switch (kind) {
        case TEXT -> PlainTextBlocks.of(decoded(content));
        case MARKDOWN -> PostingText.blocks(markup(decoded(content)));
        case HTML -> PostingText.blocks(decoded(content));
        case PDF -> PlainTextBlocks.of(PdfText.of(content));
      };
    } catch (StackOverflowError nested) {
      throw new UnreadableDocument("is nested too deep");
    }
  }

  /** In a paragraph of its own, so that a document of plain lines is HTML, too. */
  private static String markup(String markdown) {
    return "<div>" + HTML.render(MARKDOWN.parse(markdown)) + "</div>";
  }

  private static String decoded(byte[] content) {
    Charset charset =
        begins(content, 0xFE, 0xFF) || begins(content, 0xFF, 0xFE)
            ? StandardCharsets.UTF_16
            : StandardCharsets.UTF_8;
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw UnreadableDocument.kind();
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableDocument("must be in UTF-8, or a PDF");
    }
  }

  private static boolean begins(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }
}
