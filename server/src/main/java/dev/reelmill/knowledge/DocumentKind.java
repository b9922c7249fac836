package dev.reelmill.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a document is written in. */
public enum DocumentKind {
  TEXT("text", "text/plain", "txt text"),
  MARKDOWN("markdown", "text/markdown", "md markdown"),
  HTML("html", "text/html", "html htm"),
  PDF("pdf", "application/pdf", "pdf");

  private final String label;
  private final String mediaType;
  private final String endings;

  DocumentKind(String label, String mediaType, String endings) {
    this.label = label;
    this.mediaType = mediaType;
    this.endings = endings;
  }

  /** The form used in answers and in the database, "markdown". */
  public String label() {
    return label;
  }

  /** The kind of that label. */
  public static Optional<DocumentKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /**
   * The kind of a file: by its first bytes when it is a PDF, else by its name's ending, else by the
   * type it was sent with; without either, text.
   *
   * @throws UnreadableDocument when it is none of these
   */
  public static DocumentKind of(DocumentFile file) {
    boolean pdf = file.startsWith("%PDF-");
    DocumentKind said = ofEnding(file.ending()).or(() -> ofType(file.mediaType())).orElse(null);
    if (said == null && !file.isAnonymous()) {
      throw UnreadableDocument.kind();
    }
    if (said == PDF && !pdf) {
      throw new UnreadableDocument("is called a PDF and is none");
    }
    if (pdf) {
      return PDF;
    }
    return said == null ? TEXT : said;
  }

  private static Optional<DocumentKind> ofEnding(String ending) {
    String lower = ending.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> List.of(kind.endings.split(" ")).contains(lower))
        .findFirst();
  }

  private static Optional<DocumentKind> ofType(String type) {
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(bare)).findFirst();
  }
}
