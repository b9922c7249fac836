package dev.reelmill.encode;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.encode.mp4.MovieTrack;
import dev.reelmill.encode.mp4.ProgressiveFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes files and says clearly when the disk is full. */
final class OutputFiles {
  private OutputFiles() {}

  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Writes an MP4 of some tracks. */
  static void write(Path file, List<MovieTrack> tracks) {
    try {
      ProgressiveFile.write(file, tracks);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Puts a file in another's place at once. */
  static void move(Path file, Path place) {
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(place, e);
    }
  }

  private static ReelmillException failure(Path file, IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    boolean full = reason.contains("No space left") || reason.contains("quota exceeded");
    return full
        ? new ReelmillException(
            "disk_full", true, "No space left on the disk to write " + file.getFileName(), cause)
        : new ReelmillException(
            "encode_failed", true, "could not write " + file.getFileName() + ": " + reason, cause);
  }
}
