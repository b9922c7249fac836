package dev.reelmill.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next page starts, or null at the end
 */
public record PageResponse<T>(
    List<T> items, @JsonProperty("next_cursor") @Nullable String nextCursor) {}
