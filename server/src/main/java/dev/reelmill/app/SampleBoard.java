package dev.reelmill.app;

import dev.reelmill.posting.BoardFile;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhouseBoards;
import dev.reelmill.posting.ImportReport;
import dev.reelmill.posting.PostingStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/** The bundled board of invented companies. */
final class SampleBoard {
  private static final String RESOURCE = "/sample/board.json";

  private SampleBoard() {}

  /** Imports it; repeating that changes nothing. */
  static ImportReport importInto(DataSource database) {
    try (InputStream json = SampleBoard.class.getResourceAsStream(RESOURCE);
        GreenhouseBoards unused =
            new GreenhouseBoards(GreenhouseBoards.PUBLIC, Duration.ofSeconds(1))) {
      return new BoardImport(new PostingStore(database), unused)
          .importBoard(BoardFile.parse(Objects.requireNonNull(json, RESOURCE), "Sample"), "sample");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
