package dev.reelmill.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs, good ones and bad ones, made when they are wanted. */
public final class Pdfs {
  private Pdfs() {}

  /** One page a text, a line a line. */
  public static byte[] of(String... pages) {
    try (PDDocument document = new PDDocument()) {
      for (String page : pages) {
        document.addPage(page(document, page));
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages without anything on them. */
  public static byte[] empty(int pages) {
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < pages; page++) {
        document.addPage(new PDPage());
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that only opens with a password. */
  public static byte[] locked() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(page(document, "A secret"));
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some hundred kilobytes that unpack to one word of so many megabytes. */
  public static byte[] ofOneWord(int megabytes) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      try (OutputStream packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
        packed.write('(');
        for (int i = 0; i < megabytes; i++) {
          packed.write(letters);
        }
        packed.write(") Tj".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDPage page(PDDocument document, String text) throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    PDPage page = new PDPage();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(font, 11);
      content.newLineAtOffset(60, 720);
      content.setLeading(14);
      for (String line : text.split("\n", -1)) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return page;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
