package dev.reelmill.posting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells whose posting a JSON object is by the fields that only one system has. */
final class PostingShape {
  private PostingShape() {}

  /** Empty when no field tells. */
  static Optional<BoardKind> of(JsonNode posting) {
    if (posting.has("absolute_url")) {
      return Optional.of(BoardKind.GREENHOUSE);
    }
    if (posting.has("hostedUrl") || posting.has("categories")) {
      return Optional.of(BoardKind.LEVER);
    }
    return posting.has("jobUrl") || posting.has("descriptionHtml")
        ? Optional.of(BoardKind.ASHBY)
        : Optional.empty();
  }

  static GreenhousePosting read(BoardKind kind, JsonNode posting, @Nullable String givenCompany) {
    return switch (kind) {
      case GREENHOUSE -> GreenhouseReader.read(posting, givenCompany);
      case LEVER -> LeverReader.read(posting, givenCompany);
      case ASHBY -> AshbyReader.read(posting, givenCompany);
    };
  }
}
