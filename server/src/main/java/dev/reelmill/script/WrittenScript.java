package dev.reelmill.script;

import java.util.List;

/**
 * A script and how it came about.
 *
 * @param writer who wrote it, as {@link ScriptWriter#id}
 * @param dollars what was paid for it, in USD
 * @param falls those who should have written it and did not, in order
 */
public record WrittenScript(Script script, String writer, double dollars, List<Fall> falls) {
  public WrittenScript {
    falls = List.copyOf(falls);
  }

  /**
   * One that did not write.
   *
   * @param writer who
   * @param code why, for programs
   * @param reason why, for people
   */
  public record Fall(String writer, String code, String reason) {}
}
