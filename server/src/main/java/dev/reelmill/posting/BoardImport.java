package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Brings the stored postings of a board into line with the board, again and again: new ones are
 * added, changed ones replaced, vanished ones deactivated, the others left alone. One bad posting
 * is reported and never stops the rest.
 */
public final class BoardImport {
  private static final int BATCH = 100;
  private final PostingStore store;
  private final GreenhouseBoards boards;

  /**
   * An import.
   *
   * @param store where postings go
   * @param boards where boards named by a slug come from
   */
  public BoardImport(PostingStore store, GreenhouseBoards boards) {
    this.store = store;
    this.boards = boards;
  }

  /**
   * Imports everything a source has. Of several boards, one that cannot be read is reported as
   * rejected; a single one that cannot be read is an error.
   *
   * @throws ReelmillException {@code invalid_board}, {@code unreadable_board}, {@code
   *     board_not_found}, {@code board_unavailable} or {@code board_too_large}
   */
  public ImportReport importFrom(BoardSource source) {
    return switch (source) {
      case BoardSource.File file -> importOne(file);
      case BoardSource.Slug slug -> importOne(slug);
      case BoardSource.Directory directory -> importAll(directory.files());
    };
  }

  /** Imports one board under a company's slug. */
  public ImportReport importBoard(ParsedBoard board, String companySlug) {
    ImportReport report = new ImportReport(0, 0, 0, 0, board.rejected());
    List<GreenhousePosting> postings = board.postings();
    for (int from = 0; from < postings.size(); from += BATCH) {
      report =
          report.plus(
              save(companySlug, postings.subList(from, Math.min(from + BATCH, postings.size()))));
    }
    // A board of which nothing could be read says nothing about what has vanished.
    boolean unreadable = postings.isEmpty() && !board.rejected().isEmpty();
    int gone = unreadable ? 0 : store.deactivateOthers(companySlug, listed(board));
    return report.plus(new ImportReport(0, 0, 0, gone, List.of()));
  }

  private ImportReport importAll(List<BoardSource.File> files) {
    ImportReport report = ImportReport.EMPTY;
    for (BoardSource.File file : files) {
      try {
        report = report.plus(importOne(file));
      } catch (ReelmillException e) {
        String reason = String.valueOf(e.getMessage());
        RejectedPosting rejected = new RejectedPosting(file.path().toString(), reason);
        report = report.plus(new ImportReport(0, 0, 0, 0, List.of(rejected)));
      }
    }
    return report;
  }

  private ImportReport importOne(BoardSource.File file) {
    return importBoard(BoardFile.parse(file.read(), file.company()), file.slug());
  }

  private ImportReport importOne(BoardSource.Slug slug) {
    return importBoard(BoardFile.parse(boards.fetch(slug.name()), slug.name()), slug.name());
  }

  private ImportReport save(String companySlug, List<GreenhousePosting> postings) {
    try {
      return store.save(companySlug, postings);
    } catch (DataIntegrityViolationException e) {
      return saveOneByOne(companySlug, postings);
    }
  }

  private ImportReport saveOneByOne(String companySlug, List<GreenhousePosting> postings) {
    ImportReport report = ImportReport.EMPTY;
    List<RejectedPosting> rejected = new ArrayList<>();
    for (GreenhousePosting posting : postings) {
      try {
        report = report.plus(store.save(companySlug, List.of(posting)));
      } catch (DataIntegrityViolationException e) {
        String reason = "cannot be stored: " + e.getMostSpecificCause().getMessage();
        rejected.add(new RejectedPosting(String.valueOf(posting.greenhouseId()), reason));
      }
    }
    return report.plus(new ImportReport(0, 0, 0, 0, rejected));
  }

  /** Ids the board lists, those of rejected postings included. */
  private static Set<Long> listed(ParsedBoard board) {
    Set<Long> listed = new HashSet<>();
    board.postings().forEach(posting -> listed.add(posting.greenhouseId()));
    for (RejectedPosting rejected : board.rejected()) {
      if (rejected.id().matches("[0-9]{1,18}")) {
        listed.add(Long.parseLong(rejected.id()));
      }
    }
    return listed;
  }
}
