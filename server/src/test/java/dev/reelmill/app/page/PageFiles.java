package dev.reelmill.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files under {@code /} as the server finds them: its own, then those of the web jars. */
final class PageFiles {
  private PageFiles() {}

  static Optional<byte[]> read(String path) {
    for (String root : new String[] {"static", "META-INF/resources"}) {
      try (InputStream file = PageFiles.class.getClassLoader().getResourceAsStream(root + path)) {
        if (file != null) {
          return Optional.of(file.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.empty();
  }

  static String text(String path) {
    return new String(read(path).orElseThrow(), StandardCharsets.UTF_8);
  }
}
