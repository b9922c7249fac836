package dev.reelmill.api;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Times as answers write them: ISO 8601, UTC, with milliseconds. */
public final class Timestamps {
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Timestamps() {}

  /** For example {@code 2026-03-01T12:00:00.000Z}. */
  public static String of(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  /** The same, or null for null. */
  public static @Nullable String ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }
}
