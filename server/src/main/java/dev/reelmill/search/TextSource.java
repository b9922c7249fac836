package dev.reelmill.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a database that an index follows. Each change of a row gives it a new revision, and
 * revisions become visible in their order: who reads on from the highest one seen misses nothing.
 */
public interface TextSource {

  /** Identifies the set of rows; another database has another. */
  UUID id();

  /** Changes whenever other {@link Findable#views() views} are chosen, so that old vectors go. */
  String viewsVersion();

  /** The highest revision given out, or 0 when there is none. */
  long latestRevision();

  /** Rows changed after a revision, in the order of their revisions. */
  List<Change> changedAfter(long revision, int limit);

  /** Keeps the vectors of a row, unless its text has changed meanwhile. */
  void keep(Change change, Vectors vectors);

  /**
   * Rows after a revision whose text is to be found but was not given to a model yet, in the order
   * of their revisions.
   */
  List<Change> lacking(String model, long revision, int limit);

  /**
   * Keeps vectors that come late and gives the row a new revision, unless its text has changed
   * meanwhile or another was faster.
   *
   * @param joined null when the model does not want the text
   */
  void announce(Change change, String model, byte @Nullable [] joined);

  /**
   * A row as it is now.
   *
   * @param content differs when the text does
   * @param text what is to be found, or empty when the row is to be found no more
   * @param vectors those kept of this text, or null
   */
  record Change(
      long id, long revision, String content, Optional<Findable> text, @Nullable Vectors vectors) {}

  /**
   * Vectors in the form of their maker.
   *
   * @param model who made them
   * @param joined opaque to who keeps them
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Vectors(String model, byte[] joined) {}
}
