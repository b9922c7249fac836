package dev.reelmill.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answer with an object, or with a part of it; RFC 9110 section 14. */
record RangeAnswer(
    ObjectStore store,
    StoredObject object,
    HttpServletRequest request,
    HttpServletResponse response) {
  void send(ByteRange range, boolean withBody) throws IOException {
    switch (range) {
      case ByteRange.Unsatisfiable() -> {
        response.setHeader("Content-Range", "bytes */" + object.bytes());
        response.setHeader("Cache-Control", "no-store");
        response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      }
      case ByteRange.Whole() -> body(new ByteRange.Part(0, object.bytes() - 1), withBody);
      case ByteRange.Part part -> {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(
            "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + object.bytes());
        body(part, withBody);
      }
      case ByteRange.Parts(List<ByteRange.Part> parts) -> {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        multipart(parts, withBody);
      }
    }
  }

  /** Each part with a head of its own; RFC 9110 section 14.6. */
  private void multipart(List<ByteRange.Part> parts, boolean withBody) throws IOException {
    String boundary = UUID.randomUUID().toString();
    List<byte[]> heads =
        parts.stream().map(part -> head(part, boundary).getBytes(US_ASCII)).toList();
    byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII);
    response.setContentType("multipart/byteranges; boundary=" + boundary);
    response.setContentLengthLong(
        parts.stream().mapToLong(ByteRange.Part::length).sum()
            + heads.stream().mapToLong(head -> head.length).sum()
            + end.length);
    if (!withBody) {
      return;
    }
    StoredPieces pieces = new StoredPieces(store, object, response.getOutputStream());
    for (int i = 0; i < parts.size(); i++) {
      response.getOutputStream().write(heads.get(i));
      pieces.send(parts.get(i));
    }
    response.getOutputStream().write(end);
  }

  private String head(ByteRange.Part part, String boundary) {
    return "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: bytes %d-%d/%d\r\n\r\n"
        .formatted(
            boundary,
            MediaKind.of(object.key()).contentType(),
            part.first(),
            part.last(),
            object.bytes());
  }

  private void body(ByteRange.Part part, boolean withBody) throws IOException {
    response.setContentLengthLong(part.length());
    if (!withBody || part.length() == 0) {
      return;
    }
    Optional<Path> file = store.file(object.key());
    if (file.isPresent()
        && Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support"))) {
      request.setAttribute("org.apache.tomcat.sendfile.filename", file.get().toString());
      request.setAttribute("org.apache.tomcat.sendfile.start", part.first());
      request.setAttribute("org.apache.tomcat.sendfile.end", part.last() + 1);
      return;
    }
    new StoredPieces(store, object, response.getOutputStream()).send(part);
  }
}
