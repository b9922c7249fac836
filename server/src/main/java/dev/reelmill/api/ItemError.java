package dev.reelmill.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.brief.ReelmillException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why one item of a {@link Batch} came to nothing.
 *
 * @param code stable, for programs; the same as the item alone would have been refused with
 * @param message for people
 * @param errors which fields are wrong; empty when it is not the fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ItemError(String code, String message, List<FieldProblem> errors) {
  public ItemError {
    errors = List.copyOf(errors);
  }

  static ItemError of(RuntimeException failure) {
    return switch (failure) {
      case InvalidRequestException invalid ->
          new ItemError("invalid_request", "Fields are wrong.", invalid.problems());
      case Refusal refusal -> of(code(refusal), refusal.getBody().getDetail());
      case ReelmillException known -> of(known.code(), known.getMessage());
      case RuntimeException unexpected -> of("internal_error", "Something went wrong on our side.");
    };
  }

  private static String code(Refusal refusal) {
    Map<String, Object> told = Objects.requireNonNull(refusal.getBody().getProperties());
    return String.valueOf(told.get("code"));
  }

  private static ItemError of(String code, @Nullable String message) {
    return new ItemError(code, Objects.requireNonNullElse(message, code), List.of());
  }
}
