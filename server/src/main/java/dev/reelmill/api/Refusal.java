package dev.reelmill.api;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is refused for a reason with a code of its own. */
public final class Refusal extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param code stable, for programs: lower-case words joined by underscores
   * @param detail for people
   */
  public Refusal(HttpStatus status, String code, String detail) {
    super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    getBody().setProperty("code", code);
  }

  /** The same, telling one thing more. */
  public Refusal with(String property, Object value) {
    getBody().setProperty(property, value);
    return this;
  }

  /** The same, naming the field that is why, and the rule it breaks. */
  public Refusal at(String field, String rule) {
    return with("errors", List.of(new InvalidRequestException.FieldProblem(field, rule)));
  }

  /** The same, telling when to ask again. */
  public Refusal retryAfter(Duration wait) {
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    return this;
  }
}
