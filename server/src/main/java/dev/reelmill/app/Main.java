package dev.reelmill.app;

/** The program's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command line; the exit code is 0, 1 after a failure, 2 after a wrong command line. */
  public static void main(String[] arguments) {
    System.exit(ReelmillCommand.run(arguments));
  }
}
