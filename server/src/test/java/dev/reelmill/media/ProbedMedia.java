package dev.reelmill.media;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a media file contains.
 *
 * @param format libav's names for the container, for example {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param streams in the order of the file
 */
public record ProbedMedia(String format, List<ProbedStream> streams) {
  public ProbedMedia {
    streams = List.copyOf(streams);
  }

  /** The first stream of pictures. */
  public ProbedStream picture() {
    return first(ProbedStream.Kind.PICTURE);
  }

  /** The first stream of sound. */
  public ProbedStream sound() {
    return first(ProbedStream.Kind.SOUND);
  }

  private ProbedStream first(ProbedStream.Kind kind) {
    return streams.stream()
        .filter(stream -> stream.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no stream of " + kind));
  }
}
