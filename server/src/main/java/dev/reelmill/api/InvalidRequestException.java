package dev.reelmill.api;

import java.util.List;

/** A request whose fields break rules; all of them are named at once. */
public final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<FieldProblem> problems;

  /** A refusal. */
  public InvalidRequestException(List<FieldProblem> problems) {
    super("invalid fields: " + problems);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the fields. */
  public List<FieldProblem> problems() {
    return problems;
  }

  /**
   * One wrong field.
   *
   * @param field its name in the request
   * @param message the rule it breaks, fit to be shown to people
   */
  public record FieldProblem(String field, String message) {}
}
