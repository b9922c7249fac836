package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm;

/**
 * A film ready to be published.
 *
 * @param film on local disk
 * @param captions WebVTT
 * @param title for metadata and players
 * @param templateId the look it was drawn in
 * @param scenes how many it has
 * @param engine names voice and encoder, for metadata
 */
public record FilmPackage(
    EncodedFilm film,
    String captions,
    String title,
    String templateId,
    int scenes,
    String engine) {}
