package dev.reelmill.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/**
 * One question of the doctor's.
 *
 * @param check gives a few words when all is well, and throws what is wrong and what to do about it
 */
record Examination(String name, Callable<String> check) {

  /** Prints the finding in one line; false when something is wrong. */
  boolean print(PrintStream out) {
    try {
      out.printf("ok    %-10s %s%n", name, check.call());
      return true;
    } catch (Exception | LinkageError e) {
      out.printf("WRONG %-10s %s%n", name, e.getMessage() == null ? e : e.getMessage());
      return false;
    }
  }
}
