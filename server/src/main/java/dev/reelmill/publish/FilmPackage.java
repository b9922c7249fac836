package dev.reelmill.publish;

import dev.reelmill.brief.Passage;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.hls.SubtitleTrack;
import java.util.List;
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
 * @param making how it came about
 */
public record FilmPackage(
    EncodedFilm film,
    String captions,
    SubtitleTrack subtitles,
    String title,
    String templateId,
    int scenes,
    SortedMap<String, String> madeWith,
    Making making) {
  public FilmPackage {
    madeWith = new TreeMap<>(madeWith);
  }

  /** A film of motion graphics that was made as planned, for nothing. */
  public FilmPackage(
      EncodedFilm film,
      String captions,
      SubtitleTrack subtitles,
      String title,
      String templateId,
      int scenes,
      SortedMap<String, String> madeWith) {
    this(
        film,
        captions,
        subtitles,
        title,
        templateId,
        scenes,
        madeWith,
        new Making("motion", List.of(), 0, List.of()));
  }

  /**
   * How a film came about.
   *
   * @param tier where its pictures are from: {@code ai}, {@code motion} or {@code static}
   * @param falls what was tried before, and why it is not what the film was made with
   * @param dollars what was paid for it, in USD
   * @param knowledge passages it has taken facts from
   */
  public record Making(String tier, List<Fall> falls, double dollars, List<Passage> knowledge) {
    public Making {
      falls = List.copyOf(falls);
      knowledge = List.copyOf(knowledge);
    }
  }

  /**
   * Something else was taken in the place of what should have been.
   *
   * @param part what it was for: {@code script}, {@code tier}
   * @param from what did not do
   * @param code why, for programs
   * @param reason why, for people
   */
  public record Fall(String part, String from, String code, String reason) {}
}
