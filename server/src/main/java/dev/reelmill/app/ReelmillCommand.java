package dev.reelmill.app;

import dev.reelmill.brief.ReelmillException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root. */
@Command(
    name = "reelmill",
    mixinStandardHelpOptions = true,
    version = "Reelmill 0.1.0",
    description = "Makes short narrated videos from job postings and serves them.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ApiCommand.class,
      ImportCommand.class,
      CleanupCommand.class,
      CheckVideosCommand.class,
      PasswordCommand.class,
      RenderCommand.class,
      DoctorCommand.class,
      WorkerCommand.class,
      RehearseCommand.class,
      ReadDocumentCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class ReelmillCommand {
  private ReelmillCommand() {}

  /** Runs a command line and gives the exit code. */
  static int run(String[] arguments) {
    return line()
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line))
        .execute(arguments);
  }

  /** The command line, which has not been given anything yet. */
  static CommandLine line() {
    return new CommandLine(new ReelmillCommand()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** A failure that was foreseen is one message; only others show where they come from. */
  private static int explain(Exception failure, CommandLine line) throws Exception {
    if (failure instanceof ReelmillException foreseen) {
      line.getErr().println(foreseen.getMessage());
      line.getErr().flush();
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (failure instanceof UncheckedIOException disk) {
      line.getErr().println("A file could not be read or written: " + disk.getCause());
      line.getErr().flush();
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
