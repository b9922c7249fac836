package dev.reelmill.search;

import java.util.Map;
import java.util.UUID;

/**
 * What an index was built from. An index of another identity is thrown away and built anew.
 *
 * @param model the embedding model's id
 * @param views see {@link TextSource#viewsVersion()}
 * @param source the set of rows, see {@link TextSource#id()}
 */
record IndexIdentity(String model, String views, UUID source) {
  /** Changes whenever documents are written differently. */
  private static final String FORMAT = "2";

  private static final String REVISION = "revision";

  /** The note left in a commit that holds all changes up to a revision. */
  Map<String, String> note(long revision) {
    return Map.of(
        "format",
        FORMAT,
        "views",
        views,
        "model",
        model,
        "source",
        source.toString(),
        REVISION,
        Long.toString(revision));
  }

  /** The revision of a note if the index is of this identity, else -1. */
  long revisionOf(Map<String, String> note) {
    String revision = note.get(REVISION);
    if (revision == null || !note.equals(note(Long.parseLong(revision)))) {
      return -1;
    }
    return Long.parseLong(revision);
  }
}
