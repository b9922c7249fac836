package dev.reelmill.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.TemporaryLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Answers requests with objects of the store: GET, HEAD, conditional requests and ranges (RFC
 * 9110).
 *
 * <p>An object on a local disk is sent by the kernel (Tomcat's sendfile) without passing through
 * this process. Of a store that gives out links, media are fetched from the store itself, texts
 * from here.
 */
final class ObjectAnswers {
  private final ObjectStore store;

  /** Answers from a store. */
  ObjectAnswers(ObjectStore store) {
    this.store = store;
  }

  /**
   * Answers with the object under a key.
   *
   * @param cacheControl the header of that name
   * @return false when there is no such object, and nothing was answered
   */
  boolean send(
      String key, String cacheControl, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<StoredObject> found = store.find(key);
    if (found.isEmpty()) {
      return false;
    }
    boolean withBody = !request.getMethod().equals("HEAD");
    StoredObject object = found.get();
    MediaKind kind = MediaKind.of(key);
    // Texts name others by relative paths, which must lead here; a link is for GET only.
    Optional<TemporaryLink> link = kind.text() || !withBody ? Optional.empty() : store.link(key);
    if (link.isPresent()) {
      redirect(link.get(), response);
      return true;
    }
    boolean gzip = kind.text() && Gzip.accepted(request);
    if (kind.text()) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    String etag = '"' + object.etag() + (gzip ? "-gzip" : "") + '"';
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", cacheControl);
    response.setDateHeader("Last-Modified", object.modified().toEpochMilli());
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (Conditions.unchanged(request, etag, object.modified())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    response.setContentType(kind.contentType());
    if (kind.text()) {
      sendText(object, gzip, response, withBody);
    } else {
      response.setHeader("Accept-Ranges", "bytes");
      ByteRange range = Conditions.range(request, etag, object);
      new RangeAnswer(store, object, request, response).send(range, withBody);
    }
    return true;
  }

  /** The content of a small text, or empty when there is none. */
  Optional<String> text(String key) {
    return store
        .find(key)
        .map(
            found -> {
              try (InputStream content = store.open(key)) {
                return new String(content.readAllBytes(), UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
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
}
