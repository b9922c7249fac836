package dev.reelmill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.storage.Fault.Pass;
import dev.reelmill.storage.Fault.Refuse;
import dev.reelmill.storage.Fault.ResetRequest;
import dev.reelmill.storage.Fault.Stall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.S3Client;

/** What is stored in a bucket behind a line on which things go wrong. */
@Timeout(120)
class S3FaultsIT {
  @TempDir Path folder;
  private FaultyBucket bucket;
  private FaultProxy line;
  private S3ObjectStore store;

  @BeforeEach
  void open() throws IOException {
    bucket = FaultyBucket.open();
    line = bucket.line();
    store = bucket.store();
  }

  @AfterEach
  void close() throws IOException {
    bucket.close();
  }

  @ParameterizedTest
  @MethodSource("dev.reelmill.storage.FaultyBucket#faults")
  void aPutIsRepeatedThreeTimes(Fault fault) throws IOException {
    line.next(fault, fault, fault);
    store.put("hls/v/a.m4s", bucket.content());
    assertThat(line.requests()).hasSize(4).allMatch(request -> request.startsWith("PUT "));
    bucket.assertStored("hls/v/a.m4s");
  }

  @ParameterizedTest
  @MethodSource("dev.reelmill.storage.FaultyBucket#faults")
  void afterThreeRepetitionsAPutHasFailed(Fault fault) throws IOException {
    Path file = Files.write(folder.resolve("a.m4s"), bucket.content());
    line.always(fault);
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(() -> store.put("hls/v/a.m4s", file))
        .returns("upload_failed", ReelmillException::code)
        .returns(true, ReelmillException::retryable)
        .withMessageContaining("cannot store hls/v/a.m4s in bucket " + bucket.direct().bucket());
    assertThat(line.requests()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("dev.reelmill.storage.FaultyBucket#faults")
  void aConditionalPutSucceedsWhicheverOfItsTriesDid(Fault fault) throws IOException {
    line.next(fault);
    assertThat(store.replace("hls/v/a.m4s", Optional.empty(), bucket.content())).isTrue();
    bucket.assertStored("hls/v/a.m4s");
    assertThat(store.replace("hls/v/a.m4s", Optional.empty(), new byte[1])).isFalse();
  }

  /** While it goes on, a row of the database is held, for which others wait. */
  @Test
  void aConditionalPutFailsInGoodTime() throws IOException {
    Duration far = Duration.ofSeconds(20);
    S3Patience patience =
        new S3Patience(far, far, far, Duration.ofSeconds(3), Duration.ofMillis(20));
    try (S3ObjectStore waited =
        S3ObjectStore.of(S3Proxy.settings(line.address(), bucket.direct().bucket()), patience)) {
      store.put("hls/v/a.m4s", bucket.content());
      for (Fault[] faults : new Fault[][] {{new Stall()}, {new Pass(), new Stall()}}) {
        line.next(faults); // the put, or the look whether an earlier try of it was done
        long begun = System.nanoTime();
        assertThatExceptionOfType(ReelmillException.class)
            .isThrownBy(() -> waited.replace("hls/v/a.m4s", Optional.empty(), new byte[1]))
            .returns(true, ReelmillException::retryable);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      }
    }
    bucket.assertStored("hls/v/a.m4s");
  }

  @Test
  void partsAreRepeatedAndThoseOfAFailedUploadRemoved() throws IOException {
    Path film = folder.resolve("video.mp4");
    Files.write(film, new byte[(int) S3Upload.LARGE]);
    line.next(new Refuse(503, "SlowDown"), new Pass(), new ResetRequest(1_000_000));
    store.put("hls/v/video.mp4", film);
    assertThat(store.find("hls/v/video.mp4").orElseThrow().bytes()).isEqualTo(S3Upload.LARGE);

    line.next(new Pass(), new Pass());
    line.next(Collections.nCopies(4, new Refuse(500, "InternalError")).toArray(Fault[]::new));
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(() -> store.put("hls/v/other.mp4", film))
        .returns("upload_failed", ReelmillException::code);
    assertThat(line.requests().getLast()).startsWith("DELETE ").contains("uploadId=");
    try (S3Client client = S3Proxy.client(bucket.direct())) {
      assertThat(client.listMultipartUploads(r -> r.bucket(bucket.direct().bucket())).uploads())
          .isEmpty();
    }
    assertThat(store.find("hls/v/other.mp4")).isEmpty();
  }

  @Test
  void aPutThatIsToldToStopStopsAtOnce() throws Exception {
    S3ObjectStore patient =
        S3ObjectStore.of(
            S3Proxy.settings(line.address(), bucket.direct().bucket()), S3Patience.USUAL);
    line.always(new Stall());
    FutureTask<Boolean> put =
        new FutureTask<>(
            () -> {
              assertThatExceptionOfType(ReelmillException.class)
                  .isThrownBy(() -> patient.put("hls/v/a.m4s", bucket.content()))
                  .returns("upload_failed", ReelmillException::code);
              return Thread.currentThread().isInterrupted();
            });
    Thread worker = Thread.ofPlatform().start(put);
    line.awaitStall();
    worker.interrupt();
    assertThat(put.get(1, TimeUnit.SECONDS)).isTrue();
    patient.close();
  }
}
