package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the stored postings of boards into line with the boards, again and again: new ones are
 * added, changed ones replaced, vanished ones deactivated, the others left alone. One bad posting
 * is reported and never stops the rest. Of several imports of one board, one runs at a time.
 */
public final class BoardImport {
  private final DataSource database;
  private final BoardSaving saving;
  private final BoardStore boards;
  private final HostedBoards hosted;

  /** An import that fetches from the public APIs, for programs that soon end. */
  public BoardImport(DataSource database) {
    this(database, new BoardClient(BoardAddresses.PUBLIC, FetchRules.STANDARD));
  }

  /**
   * An import.
   *
   * @param database where postings go
   * @param client fetches boards that are named
   */
  public BoardImport(DataSource database, BoardClient client) {
    this.database = database;
    this.saving = new BoardSaving(new PostingWrites(database));
    this.boards = new BoardStore(database);
    this.hosted = new HostedBoards(database, saving, boards, client);
  }

  /**
   * Imports everything some sources have. Of several boards, one that cannot be read is reported as
   * rejected; a single one that cannot be read is an error. A board that is fetched is remembered,
   * to be synced from now on.
   *
   * @throws ReelmillException {@code invalid_board}, {@code unreadable_board}, {@code
   *     board_unnamed}, {@code board_not_found}, {@code board_refused}, {@code board_unavailable},
   *     {@code board_busy} or {@code board_too_large}
   */
  public ImportReport importAll(List<? extends BoardSource> sources, ImportProgress progress) {
    List<BoardSource> single = new ArrayList<>();
    for (BoardSource source : sources) {
      switch (source) {
        case BoardSource.Directory directory -> single.addAll(directory.files());
        case BoardSource.File file -> single.add(file);
        case BoardSource.Content content -> single.add(content);
        case BoardSource.Hosted board -> single.add(board);
      }
    }
    boolean lenient = single.size() > 1 || !single.equals(sources);
    ImportReport report = ImportReport.EMPTY;
    for (int i = 0; i < single.size(); i++) {
      BoardProgress own = new BoardProgress(progress, i + 1, single.size());
      try {
        report = report.plus(importOne(single.get(i), own));
      } catch (ReelmillException e) {
        if (!lenient) {
          throw e;
        }
        String reason = String.valueOf(e.getMessage());
        report = report.plus(ImportReport.rejecting(single.get(i).label(), reason));
      }
    }
    return report;
  }

  /** Imports one board under a company's slug. */
  public ImportReport importBoard(ParsedBoard board, String companySlug) {
    BoardProgress nobody = new BoardProgress(ImportProgress.NONE, 1, 1);
    return importBoard(board, new BoardName(board.kind(), companySlug), nobody);
  }

  /** The boards that are fetched, by name. */
  public List<FetchedBoard> fetched() {
    return boards.all();
  }

  /**
   * Forgets a board that is fetched: it is synced no more, and its postings are taken out of use.
   *
   * @throws ReelmillException {@code unknown_board} (not retryable) when it was never fetched
   */
  public ImportReport forget(BoardName name) {
    try (BoardLock _ = BoardLock.hold(database, name)) {
      if (!boards.remove(name)) {
        throw new ReelmillException("unknown_board", false, "Nothing is known of " + name);
      }
      return new ImportReport(0, 0, 0, saving.retire(name), List.of());
    }
  }

  private ImportReport importOne(BoardSource source, BoardProgress progress) {
    return switch (source) {
      case BoardSource.File file -> importOne(file.open(), progress);
      case BoardSource.Content content -> importOne(content, progress);
      case BoardSource.Hosted board -> hosted.importNow(board, progress);
      case BoardSource.Directory directory ->
          throw new IllegalArgumentException(directory + " is many boards");
    };
  }

  private ImportReport importOne(BoardSource.Content content, BoardProgress progress) {
    ParsedBoard board = BoardFile.parse(content.json(), content.fallbackCompany());
    return importBoard(board, content.name(board), progress);
  }

  private ImportReport importBoard(ParsedBoard board, BoardName name, BoardProgress progress) {
    try (BoardLock _ = BoardLock.hold(database, name)) {
      boards.forgetAnswer(name);
      return saving.save(name, board, progress.of(name, board));
    }
  }
}
