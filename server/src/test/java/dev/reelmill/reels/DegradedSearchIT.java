package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.embedding.MiniLmEmbedding;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The golden rule: searches are answered whatever is missing. */
class DegradedSearchIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();

  private final SearchParts parts = new SearchParts(DATABASE, MODEL);
  private final ReelSearch reels =
      parts.reels(new ReelSearch.Patience(Duration.ofMinutes(1), Duration.ofSeconds(50)));

  @BeforeEach
  void fill() throws InterruptedException {
    parts.fill();
  }

  @AfterEach
  void close() {
    parts.recover();
    reels.close();
    parts.close();
  }

  @AfterAll
  static void unload() {
    MODEL.close();
  }

  @Test
  void withoutTheModelKeywordsAreSearched() {
    parts.publishCurrent(20);
    parts.embedding.broken = true;
    ReelAnswer answer = reels.search("pastry", "u1");
    assertThat(SearchParts.ids(answer)).containsExactly(20L);
    assertThat(answer.degraded()).containsExactly("embedding");
    assertThat(answer.generationJobs()).isEmpty();
  }

  @Test
  void withoutTheIndexAnyReadyVideosAreShown() {
    parts.publishCurrent(20);
    parts.search.close();
    ReelAnswer answer = reels.search("python developer", "u1");
    assertThat(SearchParts.ids(answer)).containsExactly(20L);
    assertThat(answer.degraded()).containsExactly("index");
    assertThat(reels.search("python developer", "u1").reels()).isEmpty();
  }

  @Test
  void withoutTheDatabaseWhatIsRememberedIsShown() {
    parts.publishCurrent(1);
    parts.publishCurrent(20);
    reels.search("pastry chef", "u1");
    parts.database.broken = true;
    ReelAnswer answer = reels.search("python developer", "u2");
    assertThat(SearchParts.ids(answer)).contains(1L);
    assertThat(answer.degraded()).containsExactly("database");
    assertThat(SearchParts.ids(reels.search("python developer", "u2"))).doesNotContain(1L);
  }

  @Test
  void withoutTheQueueWhatExistsIsShown() {
    parts.publishCurrent(1);
    parts.queue.broken = true;
    ReelAnswer answer = reels.search("python developer", "u1");
    assertThat(SearchParts.ids(answer)).containsExactly(1L);
    assertThat(answer.degraded()).containsExactly("queue");
    assertThat(answer.generationJobs()).isEmpty();
  }

  @Test
  void aHangingDatabaseDelaysAnAnswerByLessThanTwoSeconds() {
    parts.database.hangs = true;
    long start = System.nanoTime();
    try (ReelSearch hasty =
        parts.reels(new ReelSearch.Patience(Duration.ofMillis(600), Duration.ofMillis(300)))) {
      ReelAnswer answer = hasty.search("python developer", "u1");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(answer.degraded()).contains("database");
      assertThat(answer.reels()).isEmpty();
    }
  }
}
