package dev.reelmill.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {
  private static final TextReader READER = new TextReader();

  @Test
  void readsPlainText() {
    String text =
        """
        Opening hours

        We open at seven, and we
        close when the bread is sold.

        What we bake:
        - Rye bread
        * Sourdough that
          rests for a night
        1. Rolls
        """;
    assertThat(read(DocumentKind.TEXT, text))
        .containsExactly(
            new Heading("Opening hours"),
            new Paragraph("We open at seven, and we close when the bread is sold."),
            new Paragraph("What we bake:"),
            new Item("Rye bread"),
            new Item("Sourdough that rests for a night"),
            new Item("Rolls"));
  }

  @Test
  void readsMarkdown() {
    String text =
        """
        # Returns

        You may send things back **within 30 days**. See [the form](https://example.org/form).

        - Unused
        - In its box

        <script>alert(1)</script>
        """;
    assertThat(read(DocumentKind.MARKDOWN, text))
        .containsExactly(
            new Heading("Returns"),
            new Paragraph("You may send things back within 30 days. See the form."),
            new Item("Unused"),
            new Item("In its box"));
  }

  @Test
  void readsHtmlWithoutWhatIsNotText() {
    String text =
        "<!doctype html><title>x</title><style>p{}</style><h2>Ovens</h2><p>Stone ovens keep warm."
            + "<script>steal()</script><ul><li>Brick</ul><p hidden>no</p>";
    assertThat(read(DocumentKind.HTML, text))
        .containsExactly(
            new Heading("Ovens"), new Paragraph("Stone ovens keep warm."), new Item("Brick"));
  }

  @Test
  void readsPdf() {
    List<TextBlock> blocks =
        READER.read(
            DocumentKind.PDF,
            Pdfs.of("The starter is fed every morn-\ning at six.", "The second page says more."));
    assertThat(blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n")))
        .isEqualTo("The starter is fed every morning at six.\nThe second page says more.");
  }

  @Test
  void readsUtf16WithItsMark() {
    assertThat(READER.read(DocumentKind.TEXT, "Brot backen macht Freude.".getBytes(UTF_16)))
        .containsExactly(new Paragraph("Brot backen macht Freude."));
  }

  @Test
  void refusesWhatCannotBeRead() {
    refuses(DocumentKind.TEXT, " \n\t\u200B ".getBytes(UTF_8), "has no text");
    refuses(DocumentKind.TEXT, "Käse".getBytes(ISO_8859_1), "must be in UTF-8");
    refuses(DocumentKind.TEXT, new byte[] {'a', 0, 'b'}, "must be text, Markdown, HTML or PDF");
    refuses(DocumentKind.PDF, "%PDF-1.7 and nothing".getBytes(UTF_8), "cannot be read");
    refuses(DocumentKind.PDF, Pdfs.locked(), "password");
    refuses(DocumentKind.PDF, Pdfs.empty(1), "has no text");
    refuses(DocumentKind.PDF, Pdfs.empty(1_001), "at most 1000 pages, not 1001");
    refuses(DocumentKind.TEXT, "word ".repeat(200_001).getBytes(UTF_8), "at most 1000000");
  }

  @Test
  void survivesDeepNesting() {
    String quotes = "> ".repeat(20_000) + "deep";
    assertThat(read(DocumentKind.MARKDOWN, quotes)).isNotEmpty();
    String emphasis = "*a **b ".repeat(5_000) + "* **".repeat(5_000);
    assertThat(read(DocumentKind.MARKDOWN, emphasis)).isNotEmpty();
    String tags = "<div><b>".repeat(20_000) + "deep";
    assertThat(read(DocumentKind.HTML, tags)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "handbook.md, '', hello, MARKDOWN",
    "Handbook.HTM, '', hello, HTML",
    "notes.txt, application/octet-stream, hello, TEXT",
    "notes, text/markdown; charset=utf-8, hello, MARKDOWN",
    "'', '', hello, TEXT",
    "scan.txt, text/plain, %PDF-1.7, PDF",
  })
  void tellsKindsApart(String name, String type, String content, DocumentKind kind) {
    assertThat(DocumentKind.of(new DocumentFile(name, type, content.getBytes(UTF_8))))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "photo.png, image/png, PNG",
    "letter.docx, '', PK",
    "fake.pdf, application/pdf, hello",
    "'', image/jpeg, hello"
  })
  void refusesOtherKinds(String name, String type, String content) {
    DocumentFile file = new DocumentFile(name, type, content.getBytes(UTF_8));
    assertThatThrownBy(() -> DocumentKind.of(file)).isInstanceOf(UnreadableDocument.class);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\ada\\Our_Handbook v2.pdf, Our Handbook v2",
    "..., Untitled",
    ".htaccess, Untitled",
    "'', Untitled",
    "a\u202Egnp.exe, agnp",
    "Käsekuchen.md, Käsekuchen"
  })
  void aHostileNameBecomesAPlainTitle(String name, String title) {
    assertThat(new DocumentFile(name, "", new byte[0]).title()).isEqualTo(title);
  }

  @Test
  void cutsAtHeadingsParagraphsAndSentences() {
    String sentences =
        IntStream.range(0, 60)
            .mapToObj(i -> "Sentence number %d says a thing or two.".formatted(i))
            .collect(Collectors.joining(" "));
    List<CutPassage> passages =
        PassageCutter.cut(
            List.of(
                new Heading("One"),
                new Paragraph("A short paragraph."),
                new Item("An entry"),
                new Heading("Two"),
                new Paragraph(sentences),
                new Heading("Three")));
    assertThat(passages.getFirst())
        .isEqualTo(new CutPassage("One", "A short paragraph.\n- An entry"));
    assertThat(passages.getLast()).isEqualTo(new CutPassage("", "Three"));
    List<CutPassage> two = passages.subList(1, passages.size() - 1);
    assertThat(two)
        .hasSizeBetween(3, 5)
        .allSatisfy(
            passage -> {
              assertThat(passage.heading()).isEqualTo("Two");
              assertThat(passage.text()).startsWith("Sentence").endsWith(".");
              assertThat(passage.text().length()).isLessThanOrEqualTo(800);
            });
    assertThat(two.stream().map(CutPassage::text).collect(Collectors.joining(" ")))
        .isEqualTo(sentences);
  }

  @Test
  void cutsWhatHasNoEnd() {
    List<CutPassage> passages =
        PassageCutter.cut(List.of(new Paragraph("\uD83C\uDF5E".repeat(3_000))));
    assertThat(passages.stream().map(CutPassage::text).collect(Collectors.joining()))
        .isEqualTo("\uD83C\uDF5E".repeat(3_000));
  }

  @Test
  void whatIsAllHeadingsIsNotCutWithoutEnd() {
    List<TextBlock> headings = read(DocumentKind.MARKDOWN, "# a\n\n".repeat(6_000));
    assertThatThrownBy(() -> PassageCutter.cut(headings))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage("must not fall into more than 5000 passages, as one of many headings does");
  }

  private static List<TextBlock> read(DocumentKind kind, String text) {
    return READER.read(kind, text.getBytes(UTF_8));
  }

  private static void refuses(DocumentKind kind, byte[] content, String rule) {
    assertThatThrownBy(() -> READER.read(kind, content))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(rule);
  }
}
