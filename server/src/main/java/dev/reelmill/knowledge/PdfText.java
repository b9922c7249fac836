package dev.reelmill.knowledge;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF, page by page. Pages, characters and working storage are limited here; time and
 * memory, of which a hostile file can take any amount, are the process's.
 */
final class PdfText {
  private static final int MOST_PAGES = 1_000;
  private static final long IN_MEMORY = 32 << 20;
  private static final long IN_ALL = 256 << 20;

  private PdfText() {}

  static String of(byte[] content) {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(content),
            MemoryUsageSetting.setupMixed(IN_MEMORY, IN_ALL).streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableDocument(
            "must have at most " + MOST_PAGES + " pages, not " + document.getNumberOfPages());
      }
      return text(document);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableDocument("is protected by a password");
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof UnreadableDocument known) {
        throw known;
      }
      throw new UnreadableDocument("is a PDF that cannot be read");
    }
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart("\n");
    stripper.setPageEnd("\n\n");
    StringWriter text = new StringWriter();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.writeText(document, text);
      if (text.getBuffer().length() > 2 * DocumentReader.MOST_CHARACTERS) {
        throw new UnreadableDocument(
            "must have at most " + DocumentReader.MOST_CHARACTERS + " characters of text");
      }
    }
    return text.toString();
  }
}
