package dev.reelmill.dream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of dreams.
 *
 * @param dreams newest first
 * @param nextCursor where the next page starts, or null at the end
 */
public record DreamPage(List<Dream> dreams, @Nullable String nextCursor) {
  public DreamPage {
    dreams = List.copyOf(dreams);
  }
}
