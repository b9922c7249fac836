package dev.reelmill.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
  void whatADeadProcessLeftHalfMadeIsClearedAway() throws Exception {
    ArtifactStore store = store(1000);
    Path ours = store.newWorkDirectory();
    ProcessBuilder other =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HalfMade.class.getName(),
            home.toString());
    Process process = other.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader printed = process.inputReader()) {
      Path theirs = Path.of(printed.readLine());
      store.clearWork();
      assertThat(theirs.resolve("half")).as("its maker lives").hasContent("made");
      process.destroyForcibly().waitFor();
      store.clearWork();
      assertThat(theirs).doesNotExist();
    }
    assertThat(ours).isEmptyDirectory();
    assertThat(home.resolve("owners").toFile().list()).as("ours").hasSize(1);
  }

  /** A process that begins something and is killed before it has made it. */
  static final class HalfMade {
    private HalfMade() {}

    public static void main(String[] arguments) throws IOException {
      Path home = Path.of(arguments[0]);
      Path work = new ArtifactStore(home, 1000, InstantSource.system()).newWorkDirectory();
      Files.writeString(work.resolve("half"), "made");
      System.out.println(work);
      System.out.flush();
      var _ = System.in.read();
    }
  }

  @Test
  void aKeyIsAHashAndNoPath() {
    assertThatThrownBy(() -> store(1000).find("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
