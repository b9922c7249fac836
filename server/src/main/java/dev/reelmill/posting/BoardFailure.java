package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A board could not be fetched. */
final class BoardFailure extends ReelmillException {
  private static final long serialVersionUID = 1L;
  static final String NOT_FOUND = "board_not_found";
  private final @Nullable Duration comeBackAfter;

  private BoardFailure(
      String code,
      boolean retryable,
      String message,
      @Nullable Duration comeBackAfter,
      @Nullable Throwable cause) {
    super(code, retryable, message);
    this.comeBackAfter = comeBackAfter;
    if (cause != null) {
      initCause(cause);
    }
  }

  /** How long the system asks not to be asked again; null when it does not say. */
  @Nullable Duration comeBackAfter() {
    return comeBackAfter;
  }

  static BoardFailure notFound(BoardName board) {
    String message = board.kind().shown() + " knows no board " + board.slug();
    return new BoardFailure(NOT_FOUND, false, message, null, null);
  }

  static BoardFailure tooLarge(BoardName board) {
    return new BoardFailure("board_too_large", false, board + " is over 50 MB", null, null);
  }

  /** The answer will not be another the next time. */
  static BoardFailure refused(BoardName board, String why) {
    return new BoardFailure("board_refused", false, unfetched(board, why), null, null);
  }

  static BoardFailure unavailable(BoardName board, String why, @Nullable Throwable cause) {
    return new BoardFailure("board_unavailable", true, unfetched(board, why), null, cause);
  }

  static BoardFailure busy(BoardName board, String why, @Nullable Duration comeBackAfter) {
    return new BoardFailure("board_unavailable", true, unfetched(board, why), comeBackAfter, null);
  }

  private static String unfetched(BoardName board, String why) {
    return "Board " + board + " cannot be fetched: " + why;
  }
}
