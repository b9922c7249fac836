package dev.reelmill.stream;

import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Objects of the store over HTTP under their keys, open to every origin. */
public final class MediaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Plain path segments that start with a letter or digit, so never {@code ..} or an escape. */
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){1,8}");

  private final transient ObjectAnswers objects;
  private final boolean everybody;

  /**
   * A servlet over a store, to be mapped to a path that ends in {@code /*}.
   *
   * @param everybody whether all may watch, and caches that they share may keep what is sent
   */
  public MediaServlet(ObjectStore store, boolean everybody) {
    this.objects = new ObjectAnswers(store);
    this.everybody = everybody;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    openToEveryOrigin(response);
    String key = key(request);
    if (!KEY.matcher(key).matches()
        || !objects.send(key, MediaKind.cacheControl(key, everybody), request, response)) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    openToEveryOrigin(response);
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Range, If-None-Match, If-Range");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** What follows the servlet's own path, as the client wrote it: escapes stay escapes. */
  private static String key(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.substring(Math.min(path.length(), request.getServletPath().length() + 1));
  }

  private static void openToEveryOrigin(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag, Accept-Ranges");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
