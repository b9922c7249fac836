package dev.reelmill.api.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read, and can be read again. Of one in several parts, the container
 * keeps the parts.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {
  private final byte @Nullable [] body;

  private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body) {
    super(request);
    this.body = body;
  }

  /**
   * Reads a request's body.
   *
   * @param digest is fed with it
   */
  static RepeatableRequest read(HttpServletRequest request, MessageDigest digest)
      throws IOException, ServletException {
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      readParts(request, digest);
      return new RepeatableRequest(request, null);
    }
    byte[] body = request.getInputStream().readAllBytes();
    digest.update(body);
    return new RepeatableRequest(request, body);
  }

  /** All parts without the boundary between them, which differs each time. */
  private static void readParts(HttpServletRequest request, MessageDigest digest)
      throws IOException, ServletException {
    try (OutputStream fed = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      for (Part part : parts(request)) {
        String head =
            String.join("\0", part.getName(), String.valueOf(part.getSubmittedFileName()), "");
        fed.write((head + part.getSize() + "\0").getBytes(StandardCharsets.UTF_8));
        try (InputStream content = part.getInputStream()) {
          content.transferTo(fed);
        }
      }
    }
  }

  private static Collection<Part> parts(HttpServletRequest request) throws ServletException {
    try {
      return request.getParts();
    } catch (IOException malformed) {
      throw new ServletException(malformed);
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new Read(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Read extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Read(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is here already");
    }
  }
}
