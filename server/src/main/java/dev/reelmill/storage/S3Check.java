package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Whether a bucket can be used. That it is there is asked every time; that it may be written to
 * only now and then, because writes are paid for.
 */
final class S3Check {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration BETWEEN_WRITES = Duration.ofMinutes(5);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final S3Bucket bucket;
  private final AtomicLong written = new AtomicLong(System.nanoTime() - BETWEEN_WRITES.toNanos());

  S3Check(S3Bucket bucket) {
    this.bucket = bucket;
  }

  /** Fails with a message that says what to do. */
  void run() {
    try {
      ask("storage_unreadable", this::head);
      if (System.nanoTime() - written.get() >= BETWEEN_WRITES.toNanos()) {
        ask("storage_unwritable", this::write);
        written.set(System.nanoTime());
      }
    } catch (ReelmillException failure) {
      throw new ReelmillException(failure.code(), true, advice(failure), failure);
    }
  }

  private void ask(String code, Runnable request) {
    bucket.ask(
        code,
        "no access",
        () -> {
          request.run();
          return true;
        });
  }

  private void head() {
    bucket
        .client()
        .headBucket(
            request ->
                request
                    .bucket(bucket.name())
                    .overrideConfiguration(limits -> limits.apiCallTimeout(LIMIT)));
  }

  /** Under a key that no listing of ours shows. */
  private void write() {
    String key = ".check-" + UUID.randomUUID();
    bucket
        .client()
        .putObject(
            request ->
                request
                    .bucket(bucket.name())
                    .key(key)
                    .overrideConfiguration(limits -> limits.apiCallTimeout(LIMIT)),
            RequestBody.fromBytes(new byte[1]));
    bucket
        .client()
        .deleteObject(
            request ->
                request
                    .bucket(bucket.name())
                    .key(key)
                    .overrideConfiguration(limits -> limits.apiCallTimeout(LIMIT)));
  }

  private static String advice(ReelmillException failure) {
    String advice =
        switch (S3Bucket.status(failure)) {
          case S3Bucket.NOT_FOUND -> "There is no such bucket: create it, or correct S3_BUCKET.";
          case UNAUTHORIZED, FORBIDDEN ->
              "Correct S3_ACCESS_KEY and S3_SECRET_KEY, or give the key the right to list, read,"
                  + " write and delete objects there.";
          case 0 -> "Is S3_ENDPOINT right, and can this machine reach it?";
          default -> "Are S3_ENDPOINT, S3_REGION and S3_PATH_STYLE right?";
        };
    return failure.getMessage() + ". " + advice;
  }
}
