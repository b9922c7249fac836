package dev.reelmill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.storage.Fault.Pass;
import dev.reelmill.storage.Fault.Refuse;
import dev.reelmill.storage.Fault.ResetAnswer;
import dev.reelmill.storage.Fault.Stall;
import dev.reelmill.storage.Fault.StallAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of a bucket behind a line on which things go wrong. */
@Timeout(120)
class S3ReadingFaultsIT {
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
  void whatIsAskedIsRepeatedToo(Fault fault) {
    store.put("hls/v/a.m4s", bucket.content());
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

  @Test
  void aDownloadGoesOnWhereItBroke() throws IOException {
    store.put("hls/v/a.m4s", bucket.content());
    int before = line.requests().size();
    line.next(new ResetAnswer(50_000), new StallAnswer(80_000), new ResetAnswer(100_000));
    bucket.assertStored("hls/v/a.m4s");
    line.next(new ResetAnswer(50_000));
    try (InputStream part = store.open("hls/v/a.m4s", 1000, 200_000)) {
      assertThat(
              Arrays.equals(
                  part.readAllBytes(), Arrays.copyOfRange(bucket.content(), 1000, 201_000)))
          .isTrue();
    }
    assertThat(line.requests()).hasSize(before + 4 + 2);
  }

  @Test
  void aDownloadThatBreaksForTheFourthTimeHasFailed() throws IOException {
    store.put("hls/v/a.m4s", bucket.content());
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
        S3ObjectStore.of(
            S3Proxy.settings(line.address(), bucket.direct().bucket()), FaultyBucket.SHORT, 2)) {
      int before = line.requests().size();
      List<Integer> requests = new ArrayList<>();
      line.next(new Pass(), new Refuse(503, "SlowDown"), new ResetAnswer(20));
      paged.walk("hls/", key -> requests.add(line.requests().size() - before));
      assertThat(requests).containsExactly(1, 1, 4, 4, 5);
    }
  }

  @Test
  void aSilentStoreIsSaidToBeOneInGoodTime() {
    line.always(new Stall());
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(store::check)
        .withMessageContaining("S3_ENDPOINT");
  }
}
