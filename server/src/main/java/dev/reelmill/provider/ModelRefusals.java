package dev.reelmill.provider;

import dev.reelmill.network.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Understands answers that say no, in the words of every provider. */
final class ModelRefusals {
  private static final int LONGEST = 300;

  private ModelRefusals() {}

  /** What an answer that is not well means. */
  static ProviderException of(Endpoint endpoint, Reply reply, Instant now) {
    JsonNode body = body(reply);
    return of(
        endpoint,
        reply.status(),
        body,
        reply.headers().retryAfter().map(header -> RetryAfter.read(header, now)).orElse(null));
  }

  /** What an error told in JSON means. */
  static ProviderException of(
      Endpoint endpoint, int status, JsonNode body, @Nullable Duration after) {
    Trouble trouble = trouble(status, body);
    String message =
        "%s answered %d%s".formatted(endpoint.provider().label(), status, said(endpoint, body));
    // Whoever was waited for in vain may still be at work, and will want to be paid.
    return trouble == Trouble.TIMEOUT
        ? ProviderException.lost(trouble, message, null)
        : ProviderException.refused(trouble, message, after);
  }

  private static Trouble trouble(int status, JsonNode body) {
    return switch (status) {
      case 401 -> Trouble.NO_ACCESS;
      case 402 -> Trouble.NO_CREDIT;
      case 403 -> moderated(body) ? Trouble.CONTENT_REJECTED : Trouble.NO_ACCESS;
      case 408, 504, 524 -> Trouble.TIMEOUT;
      case 429, 529 -> Trouble.BUSY;
      default -> {
        if (status >= 500) {
          yield Trouble.UNAVAILABLE;
        } else if (status >= 400) {
          yield moderated(body) ? Trouble.CONTENT_REJECTED : Trouble.REQUEST_REFUSED;
        }
        yield Trouble.BAD_ANSWER;
      }
    };
  }

  /** Providers call it by many names. */
  private static boolean moderated(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.path("metadata").has("flagged_input") || error.path("metadata").has("reasons")) {
      return true;
    }
    String words =
        Stream.of(error.path("code"), error.path("type"), error.path("status"), body.path("reason"))
            .map(node -> node.asString(""))
            .reduce("", (one, other) -> one + " " + other)
            .toLowerCase(Locale.ROOT);
    return words.contains("moderation")
        || words.contains("content_policy")
        || words.contains("safety");
  }

  private static JsonNode body(Reply reply) {
    try {
      return JsonMapper.shared().readTree(reply.content());
    } catch (JacksonException noJson) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** The provider's own words, shortened, and never the key. */
  static String said(Endpoint endpoint, JsonNode body) {
    JsonNode error = body.path("error");
    String message =
        Stream.of(error.path("message"), error, body.path("message"))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .findFirst()
            .orElse("");
    return message.isBlank() ? "" : ": " + shown(endpoint, message);
  }

  /** Words of a provider as they may be shown. */
  static String shown(Endpoint endpoint, String words) {
    String plain =
        new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace(endpoint.key(), "***")
            .replaceAll("\\p{Cntrl}+", " ")
            .strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
