package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A job board in one of three formats, told apart by their shape: Greenhouse's and Ashby's are
 * objects with a {@code jobs} array, Lever's is an array.
 */
public final class BoardFile {
  /** Bytes of the largest board accepted, unpacked. */
  static final int LARGEST = 50 * 1024 * 1024;

  private BoardFile() {}

  /**
   * Reads a board from a stream of JSON and leaves the stream open.
   *
   * @see #parse(byte[], String)
   * @throws ReelmillException also {@code unreadable_board} (retryable) when the stream breaks, and
   *     {@code board_too_large} (not retryable) when it has over 50 MB
   */
  public static ParsedBoard parse(InputStream json, @Nullable String fallbackCompany) {
    return parse(read(json, "The board"), fallbackCompany);
  }

  /**
   * Reads a board. Postings that break a rule are rejected one by one; the rest is kept.
   *
   * @param fallbackCompany names the employer of postings that do not
   * @throws ReelmillException {@code invalid_board} (not retryable) when the whole is no board,
   *     saying where or what is missing
   */
  public static ParsedBoard parse(byte[] json, @Nullable String fallbackCompany) {
    return new BoardParser(null, fallbackCompany).parse(json);
  }

  /** Reads a board that has to be in the format of one system. */
  static ParsedBoard parse(byte[] json, BoardKind kind, @Nullable String fallbackCompany) {
    return new BoardParser(kind, fallbackCompany).parse(json);
  }

  /** All bytes of a stream, which stays open, unless there are too many. */
  static byte[] read(InputStream json, String what) {
    try {
      byte[] bytes = json.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new ReelmillException("board_too_large", false, what + " is over 50 MB");
      }
      return bytes;
    } catch (IOException e) {
      throw new ReelmillException(
          "unreadable_board", true, what + " could not be read: " + e.getMessage(), e);
    }
  }
}
