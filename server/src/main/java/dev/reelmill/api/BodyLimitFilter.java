package dev.reelmill.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above 1 MB, of documents above 20 MB, of imports above 50 MB, of workers' objects
 * above 500 MB (of those that grow, which are held in memory, above 1 MB), with 413, announced or
 * not.
 *
 * <p>A body in several parts is read by the container, past what counts here: where no files are
 * taken it must announce its length.
 */
@Component
@Order(1)
class BodyLimitFilter extends OncePerRequestFilter {
  private static final long USUAL = 1_000_000;
  private static final long OF_IMPORTS = 50 << 20;
  private static final long OF_OBJECTS = 500 << 20;

  /** A file of 20 MB and what stands around it. */
  private static final long OF_DOCUMENTS = (20 << 20) + 16_384;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request);
    if (request.getContentLengthLong() > limit) {
      response.sendError(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          new BodyTooLargeException(limit).explanation());
      return;
    }
    if (isInParts(request) && request.getContentLengthLong() < 0 && !takesFiles(limit)) {
      response.sendError(
          HttpServletResponse.SC_LENGTH_REQUIRED,
          "A body in several parts must tell its length in Content-Length.");
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  private static boolean isInParts(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static boolean takesFiles(long limit) {
    return limit == OF_IMPORTS || limit == OF_DOCUMENTS;
  }

  private static long limit(HttpServletRequest request) {
    String address = request.getRequestURI();
    if (address.startsWith("/api/v1/worker/jobs/") && address.endsWith("/objects")) {
      return isConditional(request) ? USUAL : OF_OBJECTS;
    }
    return switch (address) {
      case "/admin/jobs/import" -> OF_IMPORTS;
      case "/api/v1/knowledge" -> OF_DOCUMENTS;
      default -> USUAL;
    };
  }

  private static boolean isConditional(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.IF_MATCH) != null
        || request.getHeader(HttpHeaders.IF_NONE_MATCH) != null;
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long count;

    Counted(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = body.read(buffer, offset, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > limit) {
        throw new BodyTooLargeException(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
