package dev.reelmill.limit;

import io.github.bucket4j.BucketConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/**
 * How often one and the same may ask for one kind of thing.
 *
 * @param name of lower-case letters and hyphens, as callers are told it
 * @param permits in a period, at least 1; all of them may be used at once
 * @param period after which all permits are there again
 */
public record Rate(String name, int permits, Duration period) {
  private static final int KEY_BYTES = 16;

  public Rate {
    if (!name.matches("[a-z]+(-[a-z]+)*") || permits < 1 || period.toMillis() < 1000) {
      throw new IllegalArgumentException(name + ": " + permits + " in " + period);
    }
  }

  /** So many in a minute. */
  public static Rate perMinute(String name, int permits) {
    return new Rate(name, permits, Duration.ofMinutes(1));
  }

  /** What is counted under: of one length whatever the caller sent, and telling nothing of it. */
  String key(String who) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
      String shortened =
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
      return name + "/" + permits + ":" + shortened;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  BucketConfiguration bucket() {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(permits).refillIntervally(permits, period))
        .build();
  }
}
