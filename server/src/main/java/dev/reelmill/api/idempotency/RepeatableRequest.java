package dev.reelmill.api.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

/**
 * A request whose body has been read, and can be read again. Of one in several parts, the container
 * keeps the parts; what is known of it here is what they hold.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {
  private final byte[] body;
  private final boolean inParts;

  private RepeatableRequest(HttpServletRequest request, byte[] body, boolean inParts) {
    super(request);
    this.body = body;
    this.inParts = inParts;
  }

  static RepeatableRequest read(HttpServletRequest request) throws IOException, ServletException {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        ? new RepeatableRequest(request, contents(request), true)
        : new RepeatableRequest(request, request.getInputStream().readAllBytes(), false);
  }

  /** All parts without the boundary between them, which differs each time. */
  private static byte[] contents(HttpServletRequest request) throws IOException, ServletException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Part part : parts(request)) {
      String head =
          String.join("\0", part.getName(), String.valueOf(part.getSubmittedFileName()), "");
      all.write((head + part.getSize() + "\0").getBytes(StandardCharsets.UTF_8));
      try (InputStream content = part.getInputStream()) {
        content.transferTo(all);
      }
    }
    return all.toByteArray();
  }

  private static Collection<Part> parts(HttpServletRequest request) throws ServletException {
    try {
      return request.getParts();
    } catch (IOException malformed) {
      throw new ServletException(malformed);
    }
  }

  byte[] body() {
    return body.clone();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return inParts ? super.getInputStream() : new Read(new ByteArrayInputStream(body));
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
