package dev.reelmill.posting;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import did.
 *
 * @param imported postings that are new
 * @param updated postings whose content changed, or that came back
 * @param unchanged postings left alone
 * @param deactivated postings that vanished from the board
 * @param rejected postings, or whole files, that could not be used
 */
public record ImportReport(
    int imported, int updated, int unchanged, int deactivated, List<RejectedPosting> rejected) {

  /** Nothing done yet. */
  public static final ImportReport EMPTY = new ImportReport(0, 0, 0, 0, List.of());

  public ImportReport {
    rejected = List.copyOf(rejected);
  }

  /** Both together. */
  public ImportReport plus(ImportReport other) {
    List<RejectedPosting> all = new ArrayList<>(rejected);
    all.addAll(other.rejected);
    return new ImportReport(
        imported + other.imported,
        updated + other.updated,
        unchanged + other.unchanged,
        deactivated + other.deactivated,
        all);
  }
}
