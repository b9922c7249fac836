package dev.reelmill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
    Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
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
