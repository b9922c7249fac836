package dev.reelmill.stream;

import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.TemporaryLink;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Objects of the store over HTTP: GET, HEAD, conditional requests and single ranges (RFC 9110),
 * open to every origin.
 *
 * <p>An object on a local disk is sent by the kernel (Tomcat's sendfile) without passing through
 * this process. Of a store that gives out links, media are fetched from the store itself, texts
 * from here.
 */
public final class MediaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Plain path segments that start with a letter or digit, so never {@code ..} or an escape. */
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){1,8}");

  private final transient ObjectStore store;

  /** A servlet over a store, to be mapped to a path that ends in {@code /*}. */
  public MediaServlet(ObjectStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, true);
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, false);
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

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody)
      throws IOException {
    openToEveryOrigin(response);
    String key = key(request);
    Optional<StoredObject> found = KEY.matcher(key).matches() ? store.find(key) : Optional.empty();
    if (found.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    StoredObject object = found.get();
    MediaKind kind = MediaKind.of(key);
    // Texts name others by relative paths, which must lead here; a link is for GET only.
    Optional<TemporaryLink> link = kind.text() || !withBody ? Optional.empty() : store.link(key);
    if (link.isPresent()) {
      redirect(link.get(), response);
      return;
    }
    boolean gzip = kind.text() && Gzip.accepted(request);
    if (kind.text()) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    String etag = '"' + object.etag() + (gzip ? "-gzip" : "") + '"';
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", MediaKind.cacheControl(key));
    response.setDateHeader("Last-Modified", object.modified().toEpochMilli());
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (Conditions.unchanged(request, etag, object.modified())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(kind.contentType());
    if (kind.text()) {
      sendText(object, gzip, response, withBody);
    } else {
      response.setHeader("Accept-Ranges", "bytes");
      ByteRange range = Conditions.range(request, etag, object);
      new RangeAnswer(store, object, request, response).send(range, withBody);
    }
  }

  /** What follows the servlet's own path, as the client wrote it: escapes stay escapes. */
  private static String key(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.substring(Math.min(path.length(), request.getServletPath().length() + 1));
  }

  /** A growing playlist may have grown since it was found: what is read is what is sent. */
  private void sendText(
      StoredObject object, boolean gzip, HttpServletResponse response, boolean withBody)
      throws IOException {
    byte[] content;
    try (InputStream text = store.open(object.key())) {
      content = text.readAllBytes();
    }
    if (gzip) {
      content = Gzip.compressed(content);
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(content.length);
    if (withBody) {
      response.getOutputStream().write(content);
    }
  }

  /** The client asks the store itself, for the same part; RFC 9110 section 15.4.8. */
  private static void redirect(TemporaryLink link, HttpServletResponse response) {
    long seconds = link.validity().dividedBy(2).toSeconds();
    response.setHeader("Cache-Control", "private, max-age=" + seconds);
    response.setHeader("Location", link.address().toString());
    response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
  }

  private static void openToEveryOrigin(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag, Accept-Ranges");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
