package dev.reelmill.redis;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a Redis is and who we are there.
 *
 * @param tls whether the connection is encrypted; the server's certificate is then checked
 * @param user empty for Redis's own default user
 * @param password empty for none
 * @param database its number
 */
public record RedisAddress(
    String host, int port, boolean tls, String user, String password, int database) {
  private static final int USUAL_PORT = 6379;

  /**
   * Reads the form {@code redis://user:password@host:port/database}, of which only the host is
   * needed, or {@code rediss://…} for an encrypted connection. A name without a colon before the at
   * sign is a password.
   *
   * @throws IllegalArgumentException with a message that does not repeat the password
   */
  public static RedisAddress parse(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    boolean tls = "rediss".equals(uri.getScheme());
    String path = uri.getPath();
    if (!(tls || "redis".equals(uri.getScheme()))
        || uri.getHost() == null
        || uri.getRawQuery() != null
        || path == null
        || !path.matches("/?|/\\d{1,5}")) {
      throw malformed();
    }
    String who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = who.indexOf(':');
    return new RedisAddress(
        uri.getHost(),
        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        tls,
        decode(who.substring(0, Math.max(0, colon))),
        decode(who.substring(colon + 1)),
        path.length() < 2 ? 0 : Integer.parseInt(path.substring(1)));
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("must look like redis://user:password@host:6379/0");
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** For people, without the password. */
  @Override
  public String toString() {
    return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + database;
  }
}
