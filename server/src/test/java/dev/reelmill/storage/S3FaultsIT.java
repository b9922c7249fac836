package dev.reelmill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.storage.Fault.Pass;
import dev.reelmill.storage.Fault.Refuse;
import dev.reelmill.storage.Fault.ResetAnswer;
import dev.reelmill.storage.Fault.ResetRequest;
import dev.reelmill.storage.Fault.Stall;
import dev.reelmill.storage.Fault.StallAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket behind a line on which things go wrong. */
@Timeout(120)
class S3FaultsIT {
  private static final S3Patience SHORT =
      new S3Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(700),
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofMillis(20));

  @TempDir Path folder;
  private final S3Settings direct = S3Proxy.running().newBucket();
  private final byte[] content = new byte[300_000];
  private FaultProxy line;
  private S3ObjectStore store;

  @BeforeEach
  void open() throws IOException {
    new Random(3).nextBytes(content);
    line = new FaultProxy(S3Proxy.running().address());
    store = S3ObjectStore.of(S3Proxy.settings(line.address(), direct.bucket()), SHORT);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    line.close();
  }

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

  @ParameterizedTest
  @MethodSource("faults")
  void aPutIsRepeatedThreeTimes(Fault fault) throws IOException {
    line.next(fault, fault, fault);
    store.put("hls/v/a.m4s", content);
    assertThat(line.requests()).hasSize(4).allMatch(request -> request.startsWith("PUT "));
    assertStored("hls/v/a.m4s");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void afterThreeRepetitionsAPutHasFailed(Fault fault) throws IOException {
    Path file = Files.write(folder.resolve("a.m4s"), content);
    line.always(fault);
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(() -> store.put("hls/v/a.m4s", file))
        .returns("upload_failed", ReelmillException::code)
        .returns(true, ReelmillException::retryable)
        .withMessageContaining("cannot store hls/v/a.m4s in bucket " + direct.bucket());
    assertThat(line.requests()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsAskedIsRepeatedToo(Fault fault) {
    store.put("hls/v/a.m4s", content);
    line.next(fault, fault, fault);
    assertThat(store.find("hls/v/a.m4s")).isPresent();
    line.next(fault, fault, fault);
    assertThat(store.list("hls/")).containsExactly("hls/v/a.m4s");
    line.next(fault, fault, fault);
    store.delete("hls/v/a.m4s");
    line.always(fault);
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(() -> store.find("hls/v/a.m4s"))
        .returns("storage_unreadable", ReelmillException::code);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aConditionalPutSucceedsWhicheverOfItsTriesDid(Fault fault) throws IOException {
    line.next(fault);
    assertThat(store.replace("hls/v/a.m4s", Optional.empty(), content)).isTrue();
    assertStored("hls/v/a.m4s");
    assertThat(store.replace("hls/v/a.m4s", Optional.empty(), new byte[1])).isFalse();
  }

  /** While it goes on, a row of the database is held, for which others wait. */
  @Test
  void aConditionalPutFailsInGoodTime() throws IOException {
    Duration far = Duration.ofSeconds(20);
    S3Patience patience =
        new S3Patience(far, far, far, Duration.ofSeconds(3), Duration.ofMillis(20));
    try (S3ObjectStore waited =
        S3ObjectStore.of(S3Proxy.settings(line.address(), direct.bucket()), patience)) {
      store.put("hls/v/a.m4s", content);
      for (Fault[] faults : new Fault[][] {{new Stall()}, {new Pass(), new Stall()}}) {
        line.next(faults); // the put, or the look whether an earlier try of it was done
        long begun = System.nanoTime();
        assertThatExceptionOfType(ReelmillException.class)
            .isThrownBy(() -> waited.replace("hls/v/a.m4s", Optional.empty(), new byte[1]))
            .returns(true, ReelmillException::retryable);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      }
    }
    assertStored("hls/v/a.m4s");
  }

  @Test
  void aDownloadGoesOnWhereItBroke() throws IOException {
    store.put("hls/v/a.m4s", content);
    int before = line.requests().size();
    line.next(new ResetAnswer(50_000), new StallAnswer(80_000), new ResetAnswer(100_000));
    assertStored("hls/v/a.m4s");
    line.next(new ResetAnswer(50_000));
    try (InputStream part = store.open("hls/v/a.m4s", 1000, 200_000)) {
      assertThat(Arrays.equals(part.readAllBytes(), Arrays.copyOfRange(content, 1000, 201_000)))
          .isTrue();
    }
    assertThat(line.requests()).hasSize(before + 4 + 2);
  }

  @Test
  void aDownloadThatBreaksForTheFourthTimeHasFailed() throws IOException {
    store.put("hls/v/a.m4s", content);
    line.always(new ResetAnswer(10_000));
    try (InputStream broken = store.open("hls/v/a.m4s")) {
      assertThatExceptionOfType(IOException.class).isThrownBy(broken::readAllBytes);
    }
  }

  @Test
  void theWholeIsNotReadWhenOnlyItsBeginningIsWanted() throws IOException {
    store.put("hls/v/video.mp4", new byte[4_000_000]);
    line.next(new StallAnswer(200_000));
    try (InputStream video = store.open("hls/v/video.mp4")) {
      assertThat(video.readNBytes(1000)).hasSize(1000);
    }
    assertThat(line.requests()).hasSize(2);
  }

  @Test
  void aPageOfKeysIsAskedForWhenTheLastOneIsThrough() {
    for (int number = 0; number < 5; number++) {
      store.put("hls/v/" + number, new byte[1]);
    }
    try (S3ObjectStore paged =
        S3ObjectStore.of(S3Proxy.settings(line.address(), direct.bucket()), SHORT, 2)) {
      int before = line.requests().size();
      List<Integer> requests = new ArrayList<>();
      line.next(new Pass(), new Refuse(503, "SlowDown"), new ResetAnswer(20));
      paged.walk("hls/", key -> requests.add(line.requests().size() - before));
      assertThat(requests).containsExactly(1, 1, 4, 4, 5);
    }
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
    try (S3Client client = S3Proxy.client(direct)) {
      assertThat(client.listMultipartUploads(r -> r.bucket(direct.bucket())).uploads()).isEmpty();
    }
    assertThat(store.find("hls/v/other.mp4")).isEmpty();
  }

  @Test
  void aPutThatIsToldToStopStopsAtOnce() throws Exception {
    S3ObjectStore patient =
        S3ObjectStore.of(S3Proxy.settings(line.address(), direct.bucket()), S3Patience.USUAL);
    line.always(new Stall());
    FutureTask<Boolean> put =
        new FutureTask<>(
            () -> {
              assertThatExceptionOfType(ReelmillException.class)
                  .isThrownBy(() -> patient.put("hls/v/a.m4s", content))
                  .returns("upload_failed", ReelmillException::code);
              return Thread.currentThread().isInterrupted();
            });
    Thread worker = Thread.ofPlatform().start(put);
    line.awaitStall();
    worker.interrupt();
    assertThat(put.get(1, TimeUnit.SECONDS)).isTrue();
    patient.close();
  }

  @Test
  void aSilentStoreIsSaidToBeOneInGoodTime() {
    line.always(new Stall());
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(store::check)
        .withMessageContaining("S3_ENDPOINT");
  }

  private void assertStored(String key) throws IOException {
    try (InputStream stored = store.open(key)) {
      assertThat(Arrays.equals(stored.readAllBytes(), content)).isTrue();
    }
  }
}
