package dev.reelmill.api.auth;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal with a code of its own. */
final class AuthProblem extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  private AuthProblem(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  static AuthProblem of(HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return new AuthProblem(status, problem);
  }
}
