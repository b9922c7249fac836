package dev.reelmill.app;

import dev.reelmill.posting.ImportProgress;
import dev.reelmill.posting.ImportReport;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Shows an import to people: a bar that grows on a terminal, a line now and then elsewhere, and
 * what came of it.
 */
final class ImportDisplay implements ImportProgress {
  private static final int WIDTH = 30;
  private static final Duration BAR_EVERY = Duration.ofMillis(100);
  private static final Duration LINE_EVERY = Duration.ofSeconds(2);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream errors;
  private final boolean terminal;
  private final LongSupplier nanoseconds;
  private long shown;

  /**
   * A display.
   *
   * @param out for the outcome, and for the bar
   * @param errors for lines, and for what was rejected
   * @param terminal whether what is written to {@code out} can be written over
   */
  ImportDisplay(PrintStream out, PrintStream errors, boolean terminal, LongSupplier nanoseconds) {
    this.out = out;
    this.errors = errors;
    this.terminal = terminal;
    this.nanoseconds = nanoseconds;
    this.shown = nanoseconds.getAsLong();
  }

  static ImportDisplay ofThisProcess() {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new ImportDisplay(System.out, System.err, terminal, System::nanoTime);
  }

  @Override
  public void at(Step step) {
    long now = nanoseconds.getAsLong();
    Duration every = terminal ? BAR_EVERY : LINE_EVERY;
    if (now - shown < every.toNanos()) {
      return;
    }
    shown = now;
    if (terminal) {
      out.print(CLEAR + bar(step));
      out.flush();
    } else {
      errors.println(words(step));
    }
  }

  /**
   * Ends it with what came of it.
   *
   * @return whether anything at all could be used
   */
  boolean end(ImportReport report) {
    if (terminal) {
      out.print(CLEAR);
      out.flush();
    }
    report.rejected().forEach(one -> errors.println("rejected " + one.id() + ": " + one.reason()));
    boolean nothing = report.nothingChanged() && report.unchanged() == 0;
    out.println(
        report.summary()
            + (report.nothingChanged() && report.unchanged() > 0 ? ": nothing has changed" : ""));
    return !nothing || report.rejected().isEmpty();
  }

  private static String bar(Step step) {
    int full = step.total() == 0 ? 0 : (int) ((long) WIDTH * step.done() / step.total());
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + words(step);
  }

  private static String words(Step step) {
    return (step.boards() > 1 ? "board %d of %d, ".formatted(step.board(), step.boards()) : "")
        + String.format(
            Locale.ROOT, "%s: %,d of %,d postings", step.name(), step.done(), step.total());
  }
}
