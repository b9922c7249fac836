package dev.reelmill.app;

import dev.reelmill.posting.BoardFile;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.sql.DataSource;

/** The bundled board of invented companies. */
final class SampleBoard {
  private static final String RESOURCE = "/sample/board.json";

  private SampleBoard() {}

  /** Imports it; repeating that changes nothing. */
  static ImportReport importInto(DataSource database) {
    try (InputStream json = SampleBoard.class.getResourceAsStream(RESOURCE)) {
      return new BoardImport(database)
          .importBoard(BoardFile.parse(Objects.requireNonNull(json, RESOURCE), "Sample"), "sample");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
