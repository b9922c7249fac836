package dev.reelmill.api;

import dev.reelmill.account.PasswordsBusyException;
import dev.reelmill.brief.ReelmillException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Failures as problem details (RFC 9457) with a stable {@code code}. A door with a shape of its own
 * declares an advice of higher precedence. What is inside the program stays in the log.
 */
@RestControllerAdvice
@Order
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String BUSY_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failure(ReelmillException failure) {
    if (failure.retryable()) {
      LOG.warn("{}: {}", failure.code(), failure.getMessage(), failure);
    }
    HttpStatus status =
        failure.retryable() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST;
    String message = failure.getMessage();
    return answer(status, failure.code(), message == null ? failure.code() : message);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> bodyTooLarge(BodyTooLargeException failure) {
    return answer(HttpStatus.CONTENT_TOO_LARGE, "body_too_large", failure.explanation());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(PasswordsBusyException failure) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Many people are logging in at this moment; try again in a few seconds.");
    problem.setProperty("code", "busy");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, BUSY_SECONDS)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(InvalidRequestException failure) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            failure.problems().stream()
                .map(one -> one.field() + " " + one.message())
                .collect(Collectors.joining("; ")));
    problem.setProperty("code", "invalid_request");
    problem.setProperty("errors", failure.problems());
    return ResponseEntity.badRequest().body(problem);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> malformedParts(MultipartException failure) {
    if (SlowBody.isWhy(failure)) {
      return null; // the container has answered that already: 408
    }
    return answer(
        HttpStatus.BAD_REQUEST, "invalid_request", "The parts of the body cannot be told apart.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(RuntimeException failure, HttpServletRequest request) {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR, "internal_error", "Something went wrong on our side.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (SlowBody.isWhy(failure)) {
      return null; // as above
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException tooLarge) {
        ProblemDetail problem =
            ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, tooLarge.explanation());
        problem.setProperty("code", "body_too_large");
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(problem);
      }
    }
    return super.handleHttpMessageNotReadable(failure, headers, status, request);
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return ResponseEntity.status(status).body(problem);
  }
}
