package dev.reelmill.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compressed answers; RFC 9110 section 12.5.3. */
final class Gzip {
  private Gzip() {}

  /** Whether the client takes gzip. */
  static boolean accepted(HttpServletRequest request) {
    String header = request.getHeader("Accept-Encoding");
    return header != null && Arrays.stream(header.split(",", -1)).anyMatch(Gzip::names);
  }

  private static boolean names(String coding) {
    String[] parts = coding.toLowerCase(Locale.ROOT).replace(" ", "").split(";", 2);
    boolean refused = parts.length == 2 && parts[1].matches("q=0(\\.0*)?");
    return !refused && (parts[0].equals("gzip") || parts[0].equals("*"));
  }

  static byte[] compressed(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 2 + 32);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    }
    return compressed.toByteArray();
  }
}
