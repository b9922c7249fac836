package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.hls.SubtitleTrack;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A film ready to be published.
 *
 * @param film on local disk
 * @param captions WebVTT, all in one
 * @param subtitles the same captions, to be cut into segments
 * @param title for metadata and players
 * @param templateId the look it was drawn in
 * @param scenes how many it has
 * @param madeWith names and versions of what the film was made with, by role: {@code voice}, {@code
 *     encoder} and so on
 */
public record FilmPackage(
    EncodedFilm film,
    String captions,
    SubtitleTrack subtitles,
    String title,
    String templateId,
    int scenes,
    SortedMap<String, String> madeWith) {
  public FilmPackage {
    madeWith = new TreeMap<>(madeWith);
  }
}
