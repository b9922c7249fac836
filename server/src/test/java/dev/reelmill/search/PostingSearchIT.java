package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import java.nio.file.Files;
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

  @Test
  void goesOnByItselfOnceTheDiskLetsItWriteAgain(@TempDir Path home) throws Exception {
    Path directory = home.resolve("index");
    importAll(posting(1, "Turner"), posting(2, "Baker"));
    try (PostingSearch search = started(directory)) {
      assertThat(search.await(PATIENCE)).isTrue();
      Path away = Files.move(directory, home.resolve("away"));
      Files.createFile(directory);
      importAll(posting(1, "Turner"), posting(2, "Baker"), posting(3, "Pastry chef"));
      assertThat(search.await(Duration.ofSeconds(1))).isFalse();
      assertThat(search.describe()).contains("cannot follow");
      assertThat(found(search, "baker")).containsExactly(2L, 1L);
      Files.delete(directory);
      Files.move(away, directory);
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "baker")).contains(3L).hasSize(3);
      assertThat(search.describe()).doesNotContain("cannot follow");
    }
  }

  @Test
  void aPostingThatCannotBeEmbeddedHoldsNobodyUp() throws InterruptedException {
    importAll(posting(1, "Turner"), posting(2, "Poison taster"), posting(3, "Baker"));
    try (PostingSearch search = started(null, new Choosy(MODEL, "Poison"))) {
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "baker")).startsWith(3L, 1L);
      assertThat(found(search, "poison taster")).as("by its words").contains(2L);
      importAll(posting(1, "Turner"), posting(2, "Food taster"), posting(3, "Baker"));
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(found(search, "food taster").getFirst()).isEqualTo(2L);
    }
  }

  @Test
  void aModelThatIsDownLeavesNoPostingOut() throws InterruptedException {
    importAll(posting(1, "Turner"));
    Choosy model = new Choosy(MODEL, "");
    try (PostingSearch search = started(null, model)) {
      assertThat(search.await(Duration.ofSeconds(1))).isFalse();
      model.refused = "Poison";
      assertThat(search.await(PATIENCE)).isTrue();
      assertThat(search.size()).isEqualTo(1);
    }
  }

  /** The real model, which refuses some texts. */
  private static final class Choosy implements EmbeddingModel {
    private final EmbeddingModel real;
    private volatile String refused;

    Choosy(EmbeddingModel real, String refused) {
      this.real = real;
      this.refused = refused;
    }

    @Override
    public String id() {
      return real.id();
    }

    @Override
    public int dimensions() {
      return real.dimensions();
    }

    @Override
    public float[] embed(String text) {
      if (text.contains(refused)) {
        throw new IllegalStateException("refused by the test: " + text);
      }
      return real.embed(text);
    }

    @Override
    public void close() {}
  }

  private PostingSearch started(@Nullable Path directory) {
    return started(directory, MODEL);
  }

  private PostingSearch started(@Nullable Path directory, EmbeddingModel model) {
    PostingSearch search = new PostingSearch(postings, directory, model);
    search.start();
    return search;
  }

  private static List<Long> found(PostingSearch search, String query) {
    return search.rank(query, 5, 50, Set.of()).postings().stream()
        .map(RankedPosting::greenhouseId)
        .toList();
  }

  private void importAll(GreenhousePosting... board) {
    new BoardImport(DATABASE.source())
        .importBoard(new ParsedBoard(Arrays.asList(board), List.of()), "larkspur");
  }

  private static GreenhousePosting posting(long id, String title) {
    return new GreenhousePosting(id, "Larkspur", title, "", "", List.of(), List.of(), null, "");
  }
}
