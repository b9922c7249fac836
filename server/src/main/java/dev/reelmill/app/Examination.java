package dev.reelmill.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/**
 * One question of the doctor's.
 *
 * @param check throws what is wrong and what to do about it
 */
record Examination(String name, Callable<Finding> check) {

  /** One whose answer is a few words when all is well. */
  static Examination of(String name, Callable<String> check) {
    return new Examination(name, () -> new Finding.Well(check.call()));
  }

  /** Prints the finding in one line; false when something is wrong. */
  boolean print(PrintStream out) {
    try {
      Finding finding = check.call();
      String mark =
          switch (finding) {
            case Finding.Well well -> "ok";
            case Finding.Doubtful doubtful -> "WARN";
          };
      out.printf("%-5s %-10s %s%n", mark, name, finding.words());
      return true;
    } catch (Exception | LinkageError e) {
      out.printf("WRONG %-10s %s%n", name, e.getMessage() == null ? e : e.getMessage());
      return false;
    }
  }
}
