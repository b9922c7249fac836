package dev.reelmill.brief;

import java.util.List;
import java.util.stream.Collectors;

/** A brief that breaks rules: {@code invalid_brief}, not retryable. */
public final class InvalidBriefException extends ReelmillException {
  private static final long serialVersionUID = 1L;

  /**
   * A field and the rule it breaks.
   *
   * @param field its name as written in the brief's JSON
   * @param rule what it must be, to be read after the name: "must be one of: fun, calm"
   */
  public record WrongField(String field, String rule) {}

  private final transient List<WrongField> fields;

  InvalidBriefException(String message) {
    super("invalid_brief", false, message);
    this.fields = List.of();
  }

  InvalidBriefException(List<WrongField> fields) {
    super(
        "invalid_brief",
        false,
        fields.stream()
            .map(wrong -> wrong.field() + " " + wrong.rule())
            .collect(Collectors.joining("; ")));
    this.fields = List.copyOf(fields);
  }

  /** Every wrong field; empty when the brief is no JSON object at all. */
  public List<WrongField> fields() {
    return fields;
  }
}
