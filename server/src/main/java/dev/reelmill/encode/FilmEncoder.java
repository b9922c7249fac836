package dev.reelmill.encode;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.narration.AudioClip;
import java.nio.file.Path;

/** Pictures and sound to renditions, MP4 and poster. */
public interface FilmEncoder {

  /** Names encoder, version and settings: the same id and input give the same bytes. */
  String id();

  /**
   * Encodes a film. Returns, or throws, only when all its threads have ended and all its native
   * memory is freed; what it wrote until then stays.
   *
   * @param frames drawn on the calling thread; stays open
   * @param audio cut or filled with silence to the length of the picture
   * @param ladder sizes not larger than the frames
   * @param directory exists and is empty; gets a folder for each rendition, {@code video.mp4} and
   *     {@code poster.jpg}
   * @param progress hears how far it is
   * @throws InterruptedException when the calling thread was interrupted
   * @throws dev.reelmill.brief.ReelmillException {@code disk_full} or {@code encode_failed}, both
   *     retryable
   */
  EncodedFilm encode(
      FrameSource frames,
      AudioClip audio,
      EncodingLadder ladder,
      Path directory,
      EncodeProgress progress)
      throws InterruptedException;
}
