package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.provider.SpokenText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was paid is kept. */
class PaidAnswersTest {
  @TempDir Path folder;

  /**
   * Keeps files, which are closed when the thread is interrupted.
   *
   * @param interrupted whoever keeps is, at first
   */
  private record FileStore(Path folder, boolean interrupted) implements AnswerStore {
    @Override
    public Optional<byte[]> find(String key) {
      try {
        Path file = folder.resolve(key);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void keep(String key, byte[] answer) {
      Path file = folder.resolve(key);
      if (interrupted && !Files.exists(file)) {
        Thread.currentThread().interrupt();
      }
      try {
        Files.write(file, answer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void remove(String key) {}
  }

  @Test
  void anAnswerIsKeptByAThreadThatIsBeingStopped() {
    SpokenText answer =
        new SpokenText(
            new byte[] {1, 2, 3, 4}, List.of(new SpokenText.Word("é", 0.5, Double.NaN)), 0.25);
    for (boolean meanwhile : new boolean[] {false, true}) {
      PaidAnswers answers = new PaidAnswers(new FileStore(folder, meanwhile));
      Thread.currentThread().interrupt();
      answers.keep("key " + meanwhile, answer);
      assertThat(Thread.interrupted()).as("still knows that it shall stop").isTrue();
      SpokenText kept = answers.find("key " + meanwhile).orElseThrow();
      assertThat(kept.audio()).containsExactly(answer.audio());
      assertThat(kept.words()).isEqualTo(answer.words());
      assertThat(kept.dollars()).isEqualTo(0.25);
    }
  }
}
