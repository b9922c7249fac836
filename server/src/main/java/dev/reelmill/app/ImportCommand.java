package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.BoardSource;
import dev.reelmill.posting.GreenhouseBoards;
import dev.reelmill.posting.ImportReport;
import dev.reelmill.posting.PostingStore;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Imports a board; a server that runs in the same home finds the postings at once. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports job postings in Greenhouse's format.")
final class ImportCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "FILE|DIRECTORY|SLUG",
      description = "A board's JSON file, a directory of them, or a board's name at Greenhouse.")
  private String source = "";

  ImportCommand() {}

  @Override
  public Integer call() {
    Settings settings = common.settings();
    BoardSource board = BoardSource.of(source);
    try (Database database = Database.visit(settings.home(), settings.databaseUrl());
        GreenhouseBoards boards = new GreenhouseBoards(GreenhouseBoards.PUBLIC, PATIENCE)) {
      PostingStore postings = new PostingStore(database.connections());
      ImportReport report = new BoardImport(postings, boards).importFrom(board);
      report
          .rejected()
          .forEach(one -> System.err.println("rejected " + one.id() + ": " + one.reason()));
      System.out.println(summary(report));
      boolean nothing = report.imported() + report.updated() + report.unchanged() == 0;
      return nothing && !report.rejected().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  /** The report in one line. */
  static String summary(ImportReport report) {
    return "%d imported, %d updated, %d unchanged, %d deactivated, %d rejected"
        .formatted(
            report.imported(),
            report.updated(),
            report.unchanged(),
            report.deactivated(),
            report.rejected().size());
  }
}
