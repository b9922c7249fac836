package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhouseBoards;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PostingSearchIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PostingStore postings = new PostingStore(DATABASE.source());

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from postings").update();
  }

  @AfterAll
  static void unload() {
    MODEL.close();
  }

  @Test
  void followsImports() throws InterruptedException {
    try (PostingSearch search = started(null)) {
      importAll(posting(1, "Turner"), posting(2, "Baker"));
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "baker")).containsExactly(2L, 1L);
      importAll(posting(1, "Turner"), posting(3, "Pastry chef"));
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "baker")).containsExactly(3L, 1L);
    }
  }

  @Test
  void goesOnWhereItStoppedWithoutEmbeddingAgain(@TempDir Path directory)
      throws InterruptedException {
    importAll(posting(1, "Turner"), posting(2, "Baker"));
    try (PostingSearch search = started(directory)) {
      assertThat(search.await(PATIENCE)).isTrue();
    }
    importAll(posting(1, "Turner"), posting(2, "Baker"), posting(3, "Pastry chef"));
    try (PostingSearch search = started(directory)) {
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "bread")).hasSize(3);
    }
    try (PostingSearch another = started(null)) {
      assertThat(another.await(PATIENCE)).isTrue();
      assertThat(another.size()).isEqualTo(3);
      assertThat(postings.findAll(List.of(1L, 2L, 3L)).values())
          .allSatisfy(posting -> assertThat(posting.embedding()).isNotNull());
    }
  }

  @Test
  void startsAnewWhenTheDatabaseWasSetBack(@TempDir Path directory) throws InterruptedException {
    importAll(posting(1, "Turner"), posting(2, "Baker"));
    try (PostingSearch search = started(directory)) {
      assertThat(search.await(PATIENCE)).isTrue();
    }
    DATABASE.client().sql("delete from postings where greenhouse_id = 2").update();
    try (PostingSearch search = started(directory)) {
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "baker")).containsExactly(1L);
    }
  }

  @Test
  void onceClosedItHasNoIndex() throws InterruptedException {
    PostingSearch search = started(null);
    importAll(posting(1, "Turner"));
    assertThat(search.await(PATIENCE)).isTrue();
    search.close();
    assertThatThrownBy(() -> search.rank("turner", 5, 50, Set.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  private PostingSearch started(@Nullable Path directory) {
    PostingSearch search = new PostingSearch(postings, directory, MODEL);
    search.start();
    return search;
  }

  private static List<Long> found(PostingSearch search, String query) {
    return search.rank(query, 5, 50, Set.of()).postings().stream()
        .map(RankedPosting::greenhouseId)
        .toList();
  }

  private void importAll(GreenhousePosting... board) {
    new BoardImport(
            postings,
            new GreenhouseBoards(URI.create("http://localhost:1/"), Duration.ofSeconds(1)))
        .importBoard(new ParsedBoard(Arrays.asList(board), List.of()), "larkspur");
  }

  private static GreenhousePosting posting(long id, String title) {
    return new GreenhousePosting(id, "Larkspur", title, "", "", List.of(), List.of(), null, "");
  }
}
