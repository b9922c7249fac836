package dev.reelmill.encode;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.media.Libav;
import dev.reelmill.narration.AudioClip;
import java.nio.file.Path;

/**
 * Encodes with libav in this process: H.264 by libx264, else libopenh264, and AAC-LC, muxed into
 * fragmented MP4 and, for the largest rendition, into one progressive MP4 as well.
 *
 * <p>The calling thread draws and converts; each rendition has a thread of its own; between them is
 * a ring of 16 pictures. Safe for several threads, one film each.
 */
public final class LibavEncoder implements FilmEncoder {
  private final H264Settings settings;

  /**
   * Takes the best encoder there is.
   *
   * @throws dev.reelmill.brief.ReelmillException {@code encode_failed}, permanent, when there is
   *     none
   */
  public LibavEncoder() {
    this(H264Settings.available());
  }

  LibavEncoder(H264Settings settings) {
    this.settings = settings;
  }

  @Override
  public String id() {
    return settings.codecName() + "-" + Libav.version() + "-1";
  }

  @Override
  public EncodedFilm encode(
      FrameSource frames,
      AudioClip audio,
      EncodingLadder ladder,
      Path directory,
      EncodeProgress progress)
      throws InterruptedException {
    for (EncodingLadder.Rung rung : ladder.rungs()) {
      if (rung.width() > frames.width() || rung.height() > frames.height()) {
        throw new IllegalArgumentException(rung + " is larger than the film");
      }
    }
    try (Encoding encoding = new Encoding(settings, frames, audio, ladder, directory, progress)) {
      return encoding.run();
    }
  }
}
