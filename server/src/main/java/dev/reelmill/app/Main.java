package dev.reelmill.app;

/** The program's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {}
}
