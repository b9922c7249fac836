package dev.reelmill.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.storage.Fault.Refuse;
import dev.reelmill.storage.Fault.ResetAnswer;
import dev.reelmill.storage.Fault.ResetRequest;
import dev.reelmill.storage.Fault.Stall;
import dev.reelmill.storage.Fault.StallAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** A bucket behind a line on which a test lets things go wrong, and a store that is not patient. */
record FaultyBucket(S3Settings direct, FaultProxy line, S3ObjectStore store)
    implements AutoCloseable {
  static final S3Patience SHORT =
      new S3Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(700),
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofMillis(20));

  /** An empty one; nothing goes wrong yet. */
  static FaultyBucket open() throws IOException {
    S3Settings direct = S3Proxy.running().newBucket();
    FaultProxy line = new FaultProxy(S3Proxy.running().address());
    S3ObjectStore store =
        S3ObjectStore.of(S3Proxy.settings(line.address(), direct.bucket()), SHORT);
    return new FaultyBucket(direct, line, store);
  }

  /** Something to store, always the same. */
  byte[] content() {
    byte[] content = new byte[300_000];
    new Random(3).nextBytes(content);
    return content;
  }

  /** All that may go wrong. */
  static Stream<Fault> faults() {
    return Stream.of(
        new Refuse(500, "InternalError"),
        new Refuse(502, "BadGateway"),
        new Refuse(503, "SlowDown"),
        new Stall(),
        new ResetRequest(0),
        new ResetRequest(100_000),
        new ResetAnswer(0),
        new ResetAnswer(20),
        new StallAnswer(20));
  }

  /** The object is there, and is {@link #content}. */
  void assertStored(String key) throws IOException {
    try (InputStream stored = store.open(key)) {
      assertThat(Arrays.equals(stored.readAllBytes(), content())).isTrue();
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
    line.close();
  }
}
