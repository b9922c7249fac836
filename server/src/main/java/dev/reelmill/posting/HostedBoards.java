package dev.reelmill.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Fetches boards and brings what is stored into line with them, one at a time for each board. */
final class HostedBoards {
  private static final Logger LOG = LoggerFactory.getLogger(HostedBoards.class);

  /** Changes whenever postings are read in another way, so that a known answer is read again. */
  private static final String READER = " #1";

  /** From so many misses in a row on, a board is taken for gone. */
  private static final int GONE_AFTER = 3;

  private final DataSource database;
  private final BoardSaving saving;
  private final BoardStore boards;
  private final BoardClient client;

  HostedBoards(DataSource database, BoardSaving saving, BoardStore boards, BoardClient client) {
    this.database = database;
    this.saving = saving;
    this.boards = boards;
    this.client = client;
  }

  /** Imports a board because somebody wants it, and registers it. */
  ImportReport importNow(BoardSource.Hosted source, BoardProgress progress) {
    try (BoardLock _ = BoardLock.hold(database, source.name())) {
      return sync(source, true, progress);
    }
  }

  /** Syncs a board if it is still due and nobody else is at it. */
  void syncIfDue(BoardName name, Collection<BoardName> configured, Duration interval) {
    Optional<BoardLock> held = BoardLock.tryHold(database, name);
    if (held.isEmpty()) {
      return;
    }
    try (BoardLock _ = held.get()) {
      if (boards.isDue(name, configured, interval)) {
        BoardProgress nobody = new BoardProgress(ImportProgress.NONE, 1, 1);
        ImportReport report = sync(new BoardSource.Hosted(name, null), false, nobody);
        LOG.atLevel(report.nothingChanged() ? Level.DEBUG : Level.INFO)
            .log("board {} was synced: {}", name, report.summary());
      }
    } catch (RuntimeException e) {
      LOG.warn("board {} was not synced: {}", name, e.getMessage());
    }
  }

  private ImportReport sync(BoardSource.Hosted source, boolean register, BoardProgress progress) {
    try {
      return fetchAndSave(source, register, progress);
    } catch (RuntimeException e) {
      failed(source.name(), e);
      throw e;
    }
  }

  private ImportReport fetchAndSave(
      BoardSource.Hosted source, boolean register, BoardProgress progress) {
    BoardName name = source.name();
    Optional<FetchedBoard> known = boards.find(name);
    String company =
        source.company() != null ? source.company() : known.map(FetchedBoard::company).orElse(null);
    String question = client.address(name) + READER + (company == null ? "" : " " + company);
    String etag = known.map(board -> board.etagOf(question)).orElse(null);
    BoardAnswer answer = client.fetch(name, etag);
    ImportReport report =
        switch (answer) {
          case BoardAnswer.Unchanged _ -> saving.unchanged(name);
          case BoardAnswer.Fetched fetched -> save(name, company, fetched, progress);
        };
    String newEtag =
        switch (answer) {
          case BoardAnswer.Unchanged _ -> etag;
          case BoardAnswer.Fetched fetched -> report.rejected().isEmpty() ? fetched.etag() : null;
        };
    boards.synced(name, company, register, newEtag, question);
    return report;
  }

  private ImportReport save(
      BoardName name,
      @Nullable String company,
      BoardAnswer.Fetched answer,
      BoardProgress progress) {
    String fallback = Objects.requireNonNullElse(company, name.slug());
    ParsedBoard board = BoardFile.parse(answer.json(), name.kind(), fallback);
    return saving.save(name, board, progress.of(name, board));
  }

  /** Also a failure of ours counts as an attempt, so that it does not keep the others waiting. */
  private void failed(BoardName name, RuntimeException failure) {
    boolean notFound =
        failure instanceof BoardFailure known && known.code().equals(BoardFailure.NOT_FOUND);
    int missed =
        boards.failed(name, String.valueOf(failure.getMessage()), notFound, notBefore(failure));
    if (missed >= GONE_AFTER) {
      int retired = saving.retire(name);
      if (retired > 0) {
        LOG.warn("board {} is gone: its {} postings were taken out of use", name, retired);
      }
    }
  }

  private static @Nullable Instant notBefore(RuntimeException failure) {
    Duration wait = failure instanceof BoardFailure known ? known.comeBackAfter() : null;
    return wait == null ? null : Instant.now().plus(wait);
  }
}
