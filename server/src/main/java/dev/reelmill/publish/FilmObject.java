package dev.reelmill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One object of a video under its key. */
sealed interface FilmObject {

  /** The object's key. */
  String key();

  /** Its size. */
  long bytes();

  /** SHA-256 of its content, in hex. */
  String sha256();

  /** Content that is a file. */
  record OfFile(String key, Path file) implements FilmObject {
    @Override
    public long bytes() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String sha256() {
      MessageDigest digest = digest();
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** Content that is text, in UTF-8. */
  record OfText(String key, String text) implements FilmObject {
    byte[] content() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long bytes() {
      return content().length;
    }

    @Override
    public String sha256() {
      return HexFormat.of().formatHex(digest().digest(content()));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
