package dev.reelmill.app.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a PostgreSQL database is and who we are there.
 *
 * @param url JDBC form, without credentials
 */
public record DatabaseAddress(String url, String user, String password) {

  /**
   * Reads the form {@code postgresql://user:password@host:port/db?options}.
   *
   * @throws IllegalArgumentException with a message that does not repeat the password
   */
  public static DatabaseAddress parse(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    String path = uri.getPath();
    if (!postgres || uri.getHost() == null || path == null || path.length() < 2) {
      throw malformed();
    }
    String[] who =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + port + path + options,
        who.length > 0 ? decode(who[0]) : "",
        who.length > 1 ? decode(who[1]) : "");
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("must look like postgresql://user:password@host:5432/db");
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "") + " as " + user; // options may hold a password
  }
}
