package dev.reelmill.stream;

import dev.reelmill.storage.StoredObject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The conditions of a request: If-None-Match, If-Modified-Since, If-Range (RFC 9110 section 13).
 */
final class Conditions {
  private Conditions() {}

  /** Whether the client already has the object as it is. */
  static boolean unchanged(HttpServletRequest request, String etag, Instant modified) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      String ours = withoutWeakness(etag);
      return tags.strip().equals("*")
          || Arrays.stream(tags.split(",", -1))
              .anyMatch(tag -> withoutWeakness(tag.strip()).equals(ours));
    }
    return notSince(dateHeader(request, "If-Modified-Since"), modified);
  }

  /** The range to send: the whole object when If-Range names another version of it. */
  static ByteRange range(HttpServletRequest request, String etag, StoredObject object) {
    String header = request.getHeader("Range");
    String version = request.getHeader("If-Range");
    if (header == null
        || (version != null
            && !version.equals(etag)
            && !notSince(dateHeader(request, "If-Range"), object.modified()))) {
      return new ByteRange.Whole();
    }
    return ByteRange.of(header, object.bytes());
  }

  private static long dateHeader(HttpServletRequest request, String name) {
    try {
      return request.getDateHeader(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static boolean notSince(long date, Instant modified) {
    return date >= 0 && modified.truncatedTo(ChronoUnit.SECONDS).toEpochMilli() <= date;
  }

  private static String withoutWeakness(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
