package dev.reelmill.api.idempotency;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A key that cannot be used for this request: 409. */
final class IdempotencyConflict extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  private IdempotencyConflict(String code, String detail) {
    super(HttpStatus.CONFLICT, problem(code, detail), null);
  }

  static IdempotencyConflict underWay() {
    return new IdempotencyConflict(
        "idempotency_key_in_use", "The first request with this Idempotency-Key is under way.");
  }

  static IdempotencyConflict otherRequest() {
    return new IdempotencyConflict(
        "idempotency_key_reused", "This Idempotency-Key was used for another request.");
  }

  private static ProblemDetail problem(String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
    problem.setProperty("code", code);
    return problem;
  }
}
