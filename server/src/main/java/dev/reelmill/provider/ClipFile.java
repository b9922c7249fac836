package dev.reelmill.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Clips as files. */
final class ClipFile {
  /** Half a minute at 20 Mbit/s. */
  private static final long MOST_BYTES = 80L << 20;

  private static final int HEAD = 12;

  private ClipFile() {}

  /** Fetches a clip and looks whether it is one: MP4, whatever its sender calls it. */
  static void fetch(ProviderClient client, URI address, Path file) throws InterruptedException {
    client.ask(Question.get(address).wanting(Question.Form.VIDEO, MOST_BYTES).into(file));
    requireMp4(client, file);
  }

  /** ISO 14496-12: a file begins with the size and name of its first box. */
  static void requireMp4(ProviderClient client, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      if (!head.startsWith("ftyp", 4)) {
        Files.delete(file);
        throw client.badAnswer("what it calls a video is none");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
