package dev.reelmill.api.worker;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why an attempt did not succeed, as its worker told it. Whatever was told is taken, shortened and
 * without control characters: a failure that was refused would lose its code, and be tried again.
 *
 * @param stage null when outside stages
 */
record ToldFailure(String code, String message, @Nullable String stage, boolean retryable) {
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_MESSAGE = 4000;

  static ToldFailure read(JsonNode body) {
    String code = clean(body.path("error_code"), LONGEST_WORD);
    String message = clean(body.path("error_message"), LONGEST_MESSAGE);
    String stage = clean(body.path("error_stage"), LONGEST_WORD);
    return new ToldFailure(
        code.isEmpty() ? "attempt_failed" : code,
        message.isEmpty() ? "The worker gave no reason." : message,
        stage.isEmpty() ? null : stage,
        body.path("retryable").asBoolean(false));
  }

  private static String clean(JsonNode told, int longest) {
    String text = told.asString("");
    return text.codePoints()
        .filter(ToldFailure::isUsable)
        .limit(longest)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isUsable(int c) {
    int type = Character.getType(c);
    return type != Character.SURROGATE
        && (type != Character.CONTROL || (Character.isWhitespace(c) && c < '\u001c'));
  }
}
