package dev.reelmill.api.access;

import dev.reelmill.account.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers those who may not: 401 when it would help to be known, else 403. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String UNAVAILABLE = Refusals.class.getName() + ".unavailable";
  private static final String RETRY_SECONDS = "5";

  private final HandlerExceptionResolver answers;

  Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
    this.answers = answers;
  }

  /** It cannot be found out at present who makes the request. */
  static void markUnavailable(HttpServletRequest request) {
    request.setAttribute(UNAVAILABLE, true);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    if (reason instanceof AuthenticationServiceException
        || request.getAttribute(UNAVAILABLE) != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      answer(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "unavailable",
          "It cannot be found out at present who you are.");
    } else if (reason instanceof OAuth2AuthenticationException) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      answer(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "invalid_token",
          "The key or token is unknown, expired or revoked.");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      answer(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "unauthorized",
          "This needs a login or an API key.");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
    if (reason instanceof CsrfException) {
      answer(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "csrf",
          "A request that a session's cookie comes with must repeat the cookie XSRF-TOKEN in the"
              + " header X-XSRF-TOKEN.");
      return;
    }
    String detail =
        CallerAuthentication.callerOf(request) instanceof Caller.Service
            ? "The API key does not have the scope for this, or an administrator has to make it."
            : "This is not for you.";
    answer(request, response, HttpStatus.FORBIDDEN, "forbidden", detail);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    answers.resolveException(
        request, response, null, new ErrorResponseException(status, problem, null));
  }
}
