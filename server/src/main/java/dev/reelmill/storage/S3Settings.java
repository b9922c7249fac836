package dev.reelmill.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * An S3-compatible bucket and how it is used.
 *
 * @param endpoint where the service is; empty for that of AWS in the region
 * @param region as requests are signed for
 * @param pathStyle whether the bucket is named in the path instead of the host
 * @param publicRead whether every object gets the ACL {@code public-read}
 * @param presigned how long links to objects of a private bucket work; empty when none are given
 *     out
 */
public record S3Settings(
    Optional<URI> endpoint,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean pathStyle,
    boolean publicRead,
    Optional<Duration> presigned) {

  /** Without the keys. */
  @Override
  public String toString() {
    return "bucket %s at %s"
        .formatted(bucket, endpoint.map(URI::toString).orElse("AWS in " + region));
  }
}
