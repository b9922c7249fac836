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

  /** Nothing but one thing that could not be used. */
  static ImportReport rejecting(String id, String reason) {
    return new ImportReport(0, 0, 0, 0, List.of(new RejectedPosting(id, reason)));
  }

  /** Whether what is stored is as it was. */
  public boolean nothingChanged() {
    return imported + updated + deactivated == 0;
  }

  /** In one line: "2 imported, 0 updated, 7 unchanged, 1 deactivated, 0 rejected". */
  public String summary() {
    return "%d imported, %d updated, %d unchanged, %d deactivated, %d rejected"
        .formatted(imported, updated, unchanged, deactivated, rejected.size());
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
