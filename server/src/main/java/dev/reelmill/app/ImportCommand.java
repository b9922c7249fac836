package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.posting.BoardClient;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.BoardSource;
import dev.reelmill.posting.FetchRules;
import dev.reelmill.posting.FetchedBoard;
import dev.reelmill.posting.ImportReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports boards; a server that runs in the same home finds the postings at once. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports job postings of Greenhouse, Lever and Ashby.")
final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--company",
      paramLabel = "NAME",
      description = "Names the employer where a board does not.")
  private @Nullable String company;

  @Option(
      names = "--forget",
      description = "Syncs these boards no more, and takes their postings out of use.")
  private boolean forget;

  @Option(names = "--list", description = "Tells which boards are fetched, and how that went.")
  private boolean list;

  @Parameters(
      paramLabel = "BOARD",
      arity = "0..*",
      description = {
        "A board's JSON file, a directory of them, or - for standard input;",
        "greenhouse:NAME, lever:NAME or ashby:NAME for a board that is fetched."
      })
  private List<String> sources = new ArrayList<>();

  ImportCommand() {}

  @Override
  public Integer call() {
    if (sources.isEmpty() != list) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Name boards, or ask for --list");
    }
    Settings settings = common.settings();
    List<BoardSource> boards = sources.stream().map(this::source).toList();
    ImportDisplay display = ImportDisplay.ofThisProcess();
    try (Database database = Database.visit(settings.home(), settings.databaseUrl());
        BoardClient client = new BoardClient(settings.imports().addresses(), FetchRules.STANDARD)) {
      BoardImport imports = new BoardImport(database.connections(), client);
      if (list) {
        imports.fetched().forEach(board -> System.out.println(line(board)));
        return ExitCode.OK;
      }
      ImportReport report = forget ? forget(imports) : imports.importAll(boards, display);
      return display.end(report) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static String line(FetchedBoard board) {
    return "%-40s %s%s"
        .formatted(
            board.name(),
            board.syncedAt() == null ? "never synced" : "synced " + board.syncedAt(),
            board.failure() == null ? "" : ", then: " + board.failure());
  }

  private BoardSource source(String argument) {
    return argument.equals("-")
        ? new BoardSource.Content("", company, System.in)
        : forget ? BoardSource.hosted(argument, company) : BoardSource.of(argument, company);
  }

  private ImportReport forget(BoardImport imports) {
    return sources.stream()
        .map(argument -> imports.forget(BoardSource.hosted(argument, null).name()))
        .reduce(ImportReport.EMPTY, ImportReport::plus);
  }
}
