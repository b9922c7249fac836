package dev.reelmill.encode;

import java.nio.file.Path;

/** Pictures and sound to renditions, MP4 and stills. */
public interface FilmEncoder {

  /** Names encoder, version and settings: the same id and input give the same bytes. */
  String id();

  /**
   * Begins a film.
   *
   * @param scenes where encoded scenes are kept
   * @param directory exists and is empty; gets a folder for each rendition, {@code video.mp4}, the
   *     poster and the other stills
   * @param progress hears how far it is, on the thread that uses the session
   */
  EncodingSession open(FilmShape shape, SceneStore scenes, Path directory, EncodeProgress progress);
}
