package dev.reelmill.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Objects on a local disk. */
class LocalObjectStoreTest extends ObjectStoreContract {

  @Override
  ObjectStore open(Path emptyDirectory) {
    return new LocalObjectStore(emptyDirectory);
  }

  @Test
  void whatDeadPutsLeftIsRemovedWhenTheStoreIsOpened() throws IOException {
    Path dead = Files.createFile(directory.resolve(".part-1"));
    Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    Path running = Files.createFile(directory.resolve(".part-2"));
    ObjectStore store = new LocalObjectStore(directory);
    assertThat(dead).doesNotExist();
    assertThat(running).exists();
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void foldersThatObjectsLeaveEmptyGo() {
    Path root = directory.resolve("emptied");
    ObjectStore store = new LocalObjectStore(root);
    store.put("hls/v/720p/init.mp4", new byte[1]);
    store.delete("hls/v/720p/init.mp4");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void anObjectInThePlaceOfAFolderHoldsNoOthers() {
    ObjectStore store = new LocalObjectStore(directory.resolve("files"));
    store.put("hls/v", new byte[1]);
    assertThat(store.find("hls/v/poster.jpg")).isEmpty();
    assertThat(store.find("hls/v/720p/init.mp4")).isEmpty();
    assertThat(store.find("hls/" + "v".repeat(300))).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNotCalledAbsent() throws IOException {
    Path root = directory.resolve("unplugged");
    ObjectStore store = new LocalObjectStore(root);
    store.check();
    assertThat(root).isEmptyDirectory();
    Files.delete(root);
    assertUnreadable(store, root);
    Files.createFile(root);
    assertUnreadable(store, root);
  }

  private static void assertUnreadable(ObjectStore store, Path root) {
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(() -> store.find("hls/v/poster.jpg"))
        .returns("storage_unreadable", ReelmillException::code);
    assertThatExceptionOfType(ReelmillException.class)
        .isThrownBy(store::check)
        .withMessageContaining(root.toString())
        .returns("storage_unreadable", ReelmillException::code);
  }

  /** Of a bucket the service promises it; the one of the tests does not keep that promise. */
  @Test
  void ofManyWhoSawTheSameOneReplacesIt() throws Exception {
    ObjectStore store = new LocalObjectStore(directory);
    store.put("a/b", "0".getBytes(UTF_8));
    Optional<StoredObject> seen = store.find("a/b");
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int writer = 1; writer <= 8; writer++) {
      byte[] content = ("writer " + writer).getBytes(UTF_8);
      writers.add(() -> store.replace("a/b", seen, content));
    }
    int winners = 0;
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> writer : together.invokeAll(writers)) {
        winners += writer.get() ? 1 : 0;
      }
    }
    assertThat(winners).isEqualTo(1);
    try (InputStream stored = store.open("a/b")) {
      assertThat(stored.readAllBytes()).startsWith("writer".getBytes(UTF_8));
    }
  }

  /** The kernel's own words for a full disk, from the device that is always full. */
  @Test
  void aFullDiskIsCalledOne() {
    IOException full =
        catchThrowableOfType(
            IOException.class, () -> Files.write(Path.of("/dev/full"), new byte[1]));
    ReelmillException failure = StorageFailure.of("upload_failed", "cannot store x", full);
    assertThat(failure.code()).isEqualTo("disk_full");
    assertThat(failure.retryable()).isTrue();
  }
}
