package dev.reelmill.api;

import dev.reelmill.api.InvalidRequestException.FieldProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes problems as {@code {success: false, error: {code, message, fields}}} on the doors that
 * answer in an {@link Envelope}, wherever in the program they come from.
 */
@ControllerAdvice
class EnvelopedProblems implements ResponseBodyAdvice<Object> {
  private static final List<String> DOORS = List.of("/api/auth/", "/api/videos");

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem
        && DOORS.stream().anyMatch(path(request)::startsWith)) {
      response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
      return new Failure(false, reason(problem));
    }
    return body;
  }

  /** Also where the container asks for a page about an error. */
  private static String path(ServerHttpRequest request) {
    HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
    return servlet.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
        ? first
        : servlet.getRequestURI();
  }

  private static Reason reason(ProblemDetail problem) {
    Map<String, Object> more = Objects.requireNonNullElse(problem.getProperties(), Map.of());
    Map<String, String> fields = new LinkedHashMap<>();
    if (more.get("errors") instanceof List<?> errors) {
      for (Object one : errors) {
        if (one instanceof FieldProblem field) {
          fields.merge(field.field(), field.message(), (first, next) -> first + ", " + next);
        }
      }
    }
    String code = more.get("code") instanceof String given ? given : code(problem.getStatus());
    String message = Objects.requireNonNullElse(problem.getDetail(), code);
    return new Reason(code, message, fields);
  }

  private static String code(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "error" : known.name().toLowerCase(Locale.ROOT);
  }

  private record Failure(boolean success, Reason error) {}

  /**
   * What went wrong.
   *
   * @param code stable, for programs
   * @param message for people
   * @param fields what is wrong with each, by name
   */
  private record Reason(String code, String message, Map<String, String> fields) {}
}
