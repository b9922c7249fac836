package dev.reelmill.posting;

import org.jspecify.annotations.Nullable;

/**
 * A posting as the database keeps it.
 *
 * @param contentHash see {@link GreenhousePosting#contentHash()}
 * @param active false once its board no longer lists it
 * @param revision grows with every change of the row that an index must follow
 * @param embedding the vectors of this content, or null until they are computed
 */
public record StoredPosting(
    GreenhousePosting posting,
    String contentHash,
    boolean active,
    long revision,
    @Nullable Embedding embedding) {

  /** The posting's id at its board. */
  public long greenhouseId() {
    return posting.greenhouseId();
  }

  /**
   * Vectors in the form of their maker.
   *
   * @param model who made them
   * @param vectors opaque to this room
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Embedding(String model, byte[] vectors) {}
}
