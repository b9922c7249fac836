package dev.reelmill.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.TextBlock.Paragraph;
import dev.reelmill.knowledge.DocumentKind;
import dev.reelmill.knowledge.Pdfs;
import dev.reelmill.knowledge.UnreadableDocument;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that are read by a process of their own. */
@Timeout(60)
class ReadingProcessTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  @Test
  void aLargeDocumentIsReadApart() {
    String large = "Käse und Brot." + " ".repeat(1_100_000);
    assertThat(new ReadingProcess(LONG).read(DocumentKind.TEXT, large.getBytes(UTF_8)))
        .containsExactly(new Paragraph("Käse und Brot."));
  }

  @Test
  void whatTakesTooMuchMemoryIsGivenUp() {
    byte[] word = Pdfs.ofOneWord(200);
    assertThat(word).hasSizeLessThan(1_000_000);
    refuses(new ReadingProcess(LONG), word, "takes more time or memory");
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    byte[] book = Pdfs.of("A page of a book.");
    refuses(new ReadingProcess(Duration.ofMillis(50)), book, "takes more time or memory");
  }

  @Test
  void whatIsRefusedSaysWhy() {
    refuses(new ReadingProcess(LONG), Pdfs.locked(), "is protected by a password");
  }

  private static void refuses(ReadingProcess reader, byte[] content, String rule) {
    assertThatThrownBy(() -> reader.read(DocumentKind.PDF, content))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(rule);
  }
}
