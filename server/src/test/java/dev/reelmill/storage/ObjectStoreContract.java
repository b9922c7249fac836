package dev.reelmill.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.brief.ReelmillException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store does. */
abstract class ObjectStoreContract {
  @TempDir Path directory;

  private ObjectStore store;

  /** A new, empty store. */
  abstract ObjectStore open(Path emptyDirectory) throws IOException;

  @BeforeEach
  void openStore() throws IOException {
    store = open(directory.resolve("store"));
  }

  @Test
  void whatWasPutIsFound() {
    store.put("hls/v/master.m3u8", "#EXTM3U".getBytes(UTF_8));
    StoredObject object = store.find("hls/v/master.m3u8").orElseThrow();
    assertThat(object.key()).isEqualTo("hls/v/master.m3u8");
    assertThat(object.bytes()).isEqualTo(7);
    assertThat(object.etag()).isNotEmpty().doesNotContain("\"");
    assertThat(content("hls/v/master.m3u8")).isEqualTo("#EXTM3U");
  }

  @Test
  void aFileIsCopied() throws IOException {
    Path file = Files.writeString(directory.resolve("film.mp4"), "moov");
    store.put("hls/v/video.mp4", file);
    assertThat(content("hls/v/video.mp4")).isEqualTo("moov");
    assertThat(file).hasContent("moov");
  }

  @Test
  void aMissingFileIsReportedAndLeavesNothing() {
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(() -> store.put("hls/v/video.mp4", directory.resolve("absent")))
        .returns("upload_failed", ReelmillException::code)
        .returns(true, ReelmillException::retryable);
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void aSecondPutReplacesTheFirst() {
    store.put("a/b", "one".getBytes(UTF_8));
    String before = store.find("a/b").orElseThrow().etag();
    store.put("a/b", "two".getBytes(UTF_8));
    assertThat(content("a/b")).isEqualTo("two");
    assertThat(store.find("a/b").orElseThrow().etag()).isNotEqualTo(before);
  }

  @Test
  void aPartOfAnObjectIsReadAlone() throws IOException {
    store.put("a/b", "0123456789".getBytes(UTF_8));
    assertThat(part("a/b", 0, 3)).isEqualTo("012");
    assertThat(part("a/b", 4, 1)).isEqualTo("4");
    assertThat(part("a/b", 7, 100)).isEqualTo("789");
    assertThat(part("a/b", 10, 5)).isEmpty();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> store.open("a/none", 0, 1))
        .withCauseInstanceOf(FileNotFoundException.class);
  }

  private String part(String key, long first, long length) throws IOException {
    try (InputStream in = store.open(key, first, length)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void anObjectIsReplacedOnlyByWhoSawIt() {
    assertThat(store.replace("a/b", Optional.empty(), "one".getBytes(UTF_8))).isTrue();
    StoredObject one = store.find("a/b").orElseThrow();
    assertThat(store.replace("a/b", Optional.empty(), "other".getBytes(UTF_8))).isFalse();
    assertThat(store.replace("a/b", Optional.of(one), "two".getBytes(UTF_8))).isTrue();
    assertThat(store.replace("a/b", Optional.of(one), "three".getBytes(UTF_8))).isFalse();
    assertThat(content("a/b")).isEqualTo("two");
    store.delete("a/b");
    assertThat(store.replace("a/b", Optional.of(one), "four".getBytes(UTF_8))).isFalse();
    assertThat(store.find("a/b")).isEmpty();
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void aHealthyStoreSaysWhichItIs() {
    store.check();
    assertThat(store.description()).isNotBlank();
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void whatIsAbsentIsNotFound() {
    assertThat(store.find("hls/v/poster.jpg")).isEmpty();
    assertThat(store.file("hls/v/poster.jpg")).isEmpty();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> store.open("hls/v/poster.jpg"))
        .withCauseInstanceOf(FileNotFoundException.class);
  }

  @Test
  void aFolderIsNoObject() {
    store.put("hls/v/poster.jpg", new byte[1]);
    assertThat(store.find("hls/v")).isEmpty();
  }

  @Test
  void keysAreListedByPrefixInOrder() {
    for (String key : List.of("hls/b/2", "hls/b/10", "hls/a/1", "hls/bc/1", "other/1")) {
      store.put(key, new byte[0]);
    }
    assertThat(store.list("hls/b/")).containsExactly("hls/b/10", "hls/b/2");
    assertThat(store.list("hls/b")).containsExactly("hls/b/10", "hls/b/2", "hls/bc/1");
    assertThat(store.list("")).hasSize(5);
    assertThat(store.list("none/")).isEmpty();
    assertThat(store.list("../")).isEmpty();
  }

  /** So many that a bucket tells them in several pages. */
  @Test
  void keysAreToldInOrderAlsoByWhoeverDeletesThem() {
    List<String> keys =
        List.of(
            "hls/a-b/1",
            "hls/a.b",
            "hls/a/1/x",
            "hls/a/10",
            "hls/a/2",
            "hls/a/9/y",
            "hls/a0/1",
            "hls/b/1");
    for (String key : keys.reversed()) {
      store.put(key, new byte[0]);
    }
    List<String> told = new ArrayList<>();
    store.walk("hls/a", told::add);
    assertThat(told).isEqualTo(keys.subList(0, 7));
    told.clear();
    store.walk(
        "hls/",
        key -> {
          store.delete(key);
          told.add(key);
        });
    assertThat(told).isEqualTo(keys);
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void whatWasDeletedIsGone() {
    store.put("hls/v/720p/init.mp4", new byte[1]);
    store.put("hls/v/poster.jpg", new byte[1]);
    store.delete("hls/v/720p/init.mp4");
    store.delete("hls/v/720p/init.mp4");
    assertThat(store.list("")).containsExactly("hls/v/poster.jpg");
    store.put("hls/v/720p/init.mp4", new byte[2]);
    assertThat(store.find("hls/v/720p/init.mp4")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "../secret",
        "hls/../../secret",
        "hls/./x",
        "hls//x",
        "hls/",
        ".hidden",
        "hls/.part",
        "a\\b",
        "a b",
        "a\0b",
        "hls/%2e%2e/x",
        "é"
      })
  void whatIsNoKeyNamesNothing(String key) {
    assertThat(store.find(key)).isEmpty();
    assertThat(store.file(key)).isEmpty();
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.open(key));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> store.put(key, new byte[1]));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.delete(key));
  }

  @Test
  void readersSeeWholeObjectsOnly() throws Exception {
    store.put("a/b", filled(0));
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<Integer> reads = reader.submit(() -> readWhile(writing));
      try {
        for (int round = 1; round <= 40; round++) {
          store.put("a/b", filled(round));
        }
      } finally {
        writing.set(false);
      }
      assertThat(reads.get()).isPositive();
    }
  }

  private int readWhile(AtomicBoolean writing) throws IOException {
    int reads = 0;
    do {
      try (InputStream in = store.open("a/b")) {
        byte[] read = in.readAllBytes();
        assertThat(read).isEqualTo(filled(read[0]));
        reads++;
      }
    } while (writing.get());
    return reads;
  }

  private static byte[] filled(int value) {
    byte[] content = new byte[200_000];
    Arrays.fill(content, (byte) value);
    return content;
  }

  @Test
  void puttingBesideDeletingNeverFails() throws Exception {
    AtomicBoolean deleting = new AtomicBoolean(true);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> deletes =
          other.submit(
              () -> {
                while (deleting.get()) {
                  store.delete("a/deep/folder/x");
                  store.list("a/");
                }
              });
      try {
        for (int round = 0; round < 100; round++) {
          store.put("a/deep/folder/x", new byte[1]);
        }
      } finally {
        deleting.set(false);
      }
      deletes.get();
    }
  }

  private String content(String key) {
    try (InputStream in = store.open(key)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
