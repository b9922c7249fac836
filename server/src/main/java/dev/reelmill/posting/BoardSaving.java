package dev.reelmill.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.dao.DataIntegrityViolationException;

/** Brings the stored postings of one board into line with what it lists. */
final class BoardSaving {
  private static final int BATCH = 100;
  private final PostingWrites writes;

  BoardSaving(PostingWrites writes) {
    this.writes = writes;
  }

  /**
   * Saves a board.
   *
   * @param done told how many postings are done
   */
  ImportReport save(BoardName name, ParsedBoard board, IntConsumer done) {
    ImportReport report = new ImportReport(0, 0, 0, 0, board.rejected());
    List<GreenhousePosting> postings = board.postings();
    for (int from = 0; from < postings.size(); from += BATCH) {
      int to = Math.min(from + BATCH, postings.size());
      report = report.plus(saveBatch(name, postings.subList(from, to)));
      done.accept(to);
    }
    if (!board.complete()) {
      return report.plus(
          ImportReport.rejecting(
              name.toString(), "lists only a part of its postings, so none counts as vanished"));
    }
    // A board of which nothing could be read says nothing about what has vanished.
    boolean unreadable = postings.isEmpty() && !board.rejected().isEmpty();
    int gone = unreadable ? 0 : writes.deactivateOthers(name, board.listed());
    return report.plus(new ImportReport(0, 0, 0, gone, List.of()));
  }

  /** Takes all postings of a board out of use; returns how many. */
  int retire(BoardName name) {
    return writes.deactivateOthers(name, Set.of());
  }

  /** The report on a board that is known to be as it was. */
  ImportReport unchanged(BoardName name) {
    return new ImportReport(0, 0, writes.countActive(name), 0, List.of());
  }

  private ImportReport saveBatch(BoardName name, List<GreenhousePosting> postings) {
    try {
      return writes.save(name, postings);
    } catch (DataIntegrityViolationException e) {
      return saveOneByOne(name, postings);
    }
  }

  private ImportReport saveOneByOne(BoardName name, List<GreenhousePosting> postings) {
    ImportReport report = ImportReport.EMPTY;
    List<RejectedPosting> rejected = new ArrayList<>();
    for (GreenhousePosting posting : postings) {
      try {
        report = report.plus(writes.save(name, List.of(posting)));
      } catch (DataIntegrityViolationException e) {
        String reason = "cannot be stored: " + e.getMostSpecificCause().getMessage();
        rejected.add(new RejectedPosting(posting.origin().id(), reason));
      }
    }
    return report.plus(new ImportReport(0, 0, 0, 0, rejected));
  }
}
