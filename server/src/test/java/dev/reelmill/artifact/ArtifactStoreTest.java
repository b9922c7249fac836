package dev.reelmill.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {
  private static final String FIRST = "1".repeat(64);
  private static final String SECOND = "2".repeat(64);
  private static final String THIRD = "3".repeat(64);

  @TempDir Path home;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private ArtifactStore store(long limit) {
    return new ArtifactStore(home, limit, () -> now);
  }

  @Test
  void whatIsKeptIsFoundByAnotherProcess() throws IOException {
    store(1000).keep(FIRST, new byte[] {1, 2, 3});
    assertThat(Files.readAllBytes(store(1000).find(FIRST).orElseThrow())).containsExactly(1, 2, 3);
    assertThat(store(1000).find(SECOND)).isEmpty();
  }

  @Test
  void aDirectoryIsKeptWhole() throws IOException {
    ArtifactStore store = store(1000);
    Path work = store.newWorkDirectory();
    Files.createDirectories(work.resolve("720p"));
    Files.writeString(work.resolve("720p/segment"), "film");
    store.keep(FIRST, work);
    assertThat(work).doesNotExist();
    assertThat(store.find(FIRST).orElseThrow().resolve("720p/segment")).hasContent("film");
  }

  @Test
  void theFirstResultOfAKeyStays() throws IOException {
    ArtifactStore store = store(1000);
    store.keep(FIRST, new byte[] {1});
    Path work = store.newWorkDirectory();
    Files.writeString(work.resolve("file"), "late");
    store.keep(FIRST, work);
    assertThat(store.find(FIRST).orElseThrow()).isRegularFile();
    assertThat(work).doesNotExist();
  }

  @Test
  void aboveTheLimitTheLeastRecentlyUsedGoes() {
    ArtifactStore store = store(250);
    store.keep(FIRST, new byte[100]);
    now = now.plus(Duration.ofHours(1));
    store.keep(SECOND, new byte[100]);
    now = now.plus(Duration.ofHours(1));
    assertThat(store.find(FIRST)).isPresent();
    now = now.plus(Duration.ofHours(1));
    store.keep(THIRD, new byte[100]);
    assertThat(store.find(SECOND)).isEmpty();
    assertThat(store.find(FIRST)).isPresent();
    assertThat(store.find(THIRD)).isPresent();
  }

  @Test
  void whatWasUsedJustNowIsNeverEvicted() {
    ArtifactStore store = store(150);
    store.keep(FIRST, new byte[100]);
    store.keep(SECOND, new byte[100]);
    assertThat(store.find(FIRST)).isPresent();
    assertThat(store.find(SECOND)).isPresent();
  }

  @Test
  void aRemovedResultIsGoneAndLeavesNothing() throws IOException {
    ArtifactStore store = store(1000);
    Path result = store.newWorkDirectory();
    Files.writeString(result.resolve("file"), "film");
    store.keep(FIRST, result);
    store.remove(FIRST);
    store.remove(FIRST);
    assertThat(store.find(FIRST)).isEmpty();
    assertThat(home.resolve("work")).isEmptyDirectory();
  }

  @Test
  void aResultThatCannotBeKeptIsAFailureToTryAgain() {
    ArtifactStore store = store(1000);
    assertThatThrownBy(() -> store.keep(FIRST, home.resolve("absent")))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo("artifact_failed");
              assertThat(failure.retryable()).isTrue();
            });
  }

  @Test
  void halfMadeResultsAreClearedAway() throws IOException {
    ArtifactStore store = store(1000);
    Path work = store.newWorkDirectory();
    Files.writeString(work.resolve("half"), "made");
    now = Instant.now();
    store.clearWork(Duration.ofMinutes(10));
    assertThat(work).as("begun just now, perhaps by somebody alive").exists();
    now = Instant.now().plus(Duration.ofMinutes(11));
    store.clearWork(Duration.ofMinutes(10));
    assertThat(work).doesNotExist();
  }

  @Test
  void aKeyIsAHashAndNoPath() {
    assertThatThrownBy(() -> store(1000).find("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
