package dev.reelmill.api.admin;

import dev.reelmill.posting.ImportReport;
import java.util.List;

/**
 * What an import did.
 *
 * @param imported postings that are new
 * @param updated postings whose content changed, or that came back
 * @param deactivated postings that vanished from their board
 * @param rejected postings, or whole files, that could not be used
 */
record ImportResponse(
    int imported, int updated, int unchanged, int deactivated, List<Rejected> rejected) {

  static ImportResponse of(ImportReport report) {
    return new ImportResponse(
        report.imported(),
        report.updated(),
        report.unchanged(),
        report.deactivated(),
        report.rejected().stream().map(one -> new Rejected(one.id(), one.reason())).toList());
  }

  /**
   * One that could not be used.
   *
   * @param id as its board has it, its place there, or the file's name
   */
  record Rejected(String id, String reason) {}
}
