package dev.reelmill.search;

import static dev.reelmill.provider.StandIn.content;
import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.embedding.EmbeddingTurns;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.embedding.OutsideEmbedding;
import dev.reelmill.job.JobStore;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.provider.EmbeddingStandIn;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.StandIn;
import dev.reelmill.reels.MissingPart;
import dev.reelmill.reels.PartsWatch;
import dev.reelmill.reels.ReelAnswer;
import dev.reelmill.reels.ReelSearch;
import dev.reelmill.reels.ReelSettings;
import dev.reelmill.reels.SeenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Searches by a model of an outside provider. */
@Timeout(120)
class OutsideSearchIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PostingStore postings = new PostingStore(DATABASE.source());
  private final List<AutoCloseable> open = new ArrayList<>();
  private final EmbeddingStandIn standIn =
      new EmbeddingStandIn(
          Map.of("squeezed", new SqueezedModel(MODEL)::embed, "other", OutsideSearchIT::turned));

  /** The same meaning in other directions. */
  private static float[] turned(String text) {
    float[] vector = new SqueezedModel(MODEL).plain(text);
    for (int i = 0; i < vector.length / 2; i++) {
      float kept = vector[i];
      vector[i] = -vector[vector.length - 1 - i];
      vector[vector.length - 1 - i] = kept;
    }
    return vector;
  }

  @BeforeEach
  void fill() {
    for (String table : List.of("postings", "provider_calls", "embedding_turns")) {
      DATABASE.client().sql("delete from " + table).update();
    }
    importAll(board());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
    standIn.close();
  }

  @AfterAll
  static void unload() {
    MODEL.close();
  }

  @Test
  void postingsAreFoundByMeaningWithTheScoresThatTheModelOfTheHouseWouldGive() throws Exception {
    PostingSearch search = squeezed(5, null);
    awaitMeaning(search, "look after sick people");
    PostingSearch local = new PostingSearch(postings, null, MODEL);
    open.add(local);
    local.start(); // keeps its own vectors instead, which the other does not mind
    assertThat(local.await(PATIENCE)).isTrue();
    for (String query :
        List.of("look after sick people", "python developer", "bread", "drive a lorry")) {
      Ranking outside = search.rank(query, 5, 50, Set.of());
      Ranking here = local.rank(query, 5, 50, Set.of());
      assertThat(outside.byMeaning()).isTrue();
      assertThat(outside.postings().getFirst().greenhouseId())
          .isEqualTo(here.postings().getFirst().greenhouseId());
      assertThat(outside.postings().getFirst().score())
          .isCloseTo(here.postings().getFirst().score(), within(0.08));
    }
    assertThat(standIn.requests())
        .as("three for the scale and its batches, a search each")
        .isLessThan(12);
  }

  @Test
  void whatWasEmbeddedIsNotPaidForAgain(@TempDir Path home) throws Exception {
    PostingSearch first = squeezed(5, home);
    PostingSearch second = squeezed(5, null);
    awaitMeaning(first, "bread");
    awaitMeaning(second, "bread");
    assertThat(standIn.embedded().entrySet())
        .filteredOn(one -> one.getKey().contains("Team of"))
        .hasSize(12)
        .allSatisfy(one -> assertThat(one.getValue()).isEqualTo(1));
    close(first);
    close(second);
    PostingSearch restarted = squeezed(5, home);
    awaitMeaning(restarted, "bread");
    importAll(changed());
    await(
        () -> {
          Ranking ranking = restarted.rank("wooden boats", 1, 50, Set.of());
          return ranking.byMeaning() && ranking.postings().getFirst().greenhouseId() == 3;
        });
    assertThat(standIn.embedded().entrySet())
        .filteredOn(one -> one.getKey().contains("Team of"))
        .hasSize(13)
        .allSatisfy(one -> assertThat(one.getValue()).isEqualTo(1));
  }

  @Test
  void anotherModelEmbedsAnewAndWordsSufficeMeanwhile() throws Exception {
    PostingSearch before = squeezed(5, null);
    awaitMeaning(before, "bread");
    close(before);
    CountDownLatch gate = standIn.hold();
    PostingSearch after = search("other", 384, 5, null);
    assertThat(after.await(PATIENCE)).isTrue();
    Ranking meanwhile = after.rank("baker", 5, 50, Set.of());
    assertThat(meanwhile.byMeaning()).isFalse();
    assertThat(meanwhile.postings().getFirst().greenhouseId()).isEqualTo(2);
    assertThat(meanwhile.postings().getFirst().score()).isLessThan(0.75);
    gate.countDown();
    awaitMeaning(after, "loaves and rolls");
    assertThat(after.rank("loaves and rolls", 1, 50, Set.of()).postings().getFirst().greenhouseId())
        .isEqualTo(2);
    assertThat(embeddedBy("openai:other@384")).isEqualTo(12);
  }

  @Test
  void aPostingThatTheModelRefusesIsFoundByItsWordsAndOthersByMeaning() throws Exception {
    List<GreenhousePosting> board = board();
    board.add(posting(40, "Poison taster", "You eat before the king does."));
    importAll(board);
    PostingSearch search = squeezed(5, null);
    awaitMeaning(search, "bread");
    await(() -> waiting() == 0);
    Ranking ranking = search.rank("poison taster king", 1, 50, Set.of());
    assertThat(ranking.postings().getFirst().greenhouseId()).isEqualTo(40);
    assertThat(ranking.byMeaning()).isFalse();
  }

  @Test
  void withoutMoneyPostingsWaitForAnotherDayAndAreFoundByWords() throws Exception {
    PostingSearch poor = squeezed(0.00001, null);
    assertThat(poor.await(PATIENCE)).isTrue();
    await(() -> poor.describe().contains("provider_budget"));
    assertThat(poor.rank("baker", 1, 50, Set.of()).postings().getFirst().greenhouseId())
        .isEqualTo(2);
    importAll(changed());
    assertThat(poor.await(PATIENCE)).isTrue();
    assertThat(poor.rank("boat builder", 1, 50, Set.of()).postings().getFirst().greenhouseId())
        .isEqualTo(3);
    assertThat(standIn.requests()).isZero();
    assertThat(waiting()).isEqualTo(12);
    close(poor);
    DATABASE.client().sql("update provider_calls set day = day - 1").update();
    PostingSearch richer = squeezed(5, null);
    awaitMeaning(richer, "bread");
    assertThat(waiting()).isZero();
  }

  @Test
  void whateverTheModelDoesAViewerGetsAnAnswerByWordsInTime() {
    PostingSearch search = squeezed(5, null);
    awaitMeaning(search, "bread");
    List<StandIn.Answer> troubles =
        List.of(
            json(500, "{}"),
            content(429, "application/json", "{}".getBytes(UTF_8), "Retry-After", "0"),
            content(200, "text/html", "<html>Log in</html>".getBytes(UTF_8)),
            json("{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}"),
            standIn.silence());
    try (ReelSearch reels = reels(search)) {
      for (int i = 0; i < troubles.size(); i++) {
        standIn.trouble(troubles.get(i));
        long start = System.nanoTime();
        ReelAnswer answer = reels.search("baker " + i, "viewer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(answer.degraded()).isNotEmpty();
        assertThat(answer.generationJobs()).isEmpty();
        Ranking ranking = search.rank("baker " + i, 1, 50, Set.of());
        assertThat(ranking.byMeaning()).isFalse();
        assertThat(ranking.postings().getFirst().greenhouseId()).isEqualTo(2);
      }
      assertThat(search.rank("bread", 1, 50, Set.of()).byMeaning()).as("remembered").isTrue();
    }
  }

  private ReelSearch reels(PostingSearch search) {
    return new ReelSearch(
        ReelSettings.DEFAULT,
        search,
        postings,
        new VideoCatalog(DATABASE.source()),
        new SeenStore(DATABASE.source()),
        new JobStore(DATABASE.source(), DATABASE.transactions()),
        new PartsWatch(new EnumMap<>(MissingPart.class), Duration.ZERO, Duration.ZERO));
  }

  private static long waiting() {
    return DATABASE
        .client()
        .sql("select count(*) from postings where embedding_model is null")
        .query(Long.class)
        .single();
  }

  private static long embeddedBy(String model) {
    return DATABASE
        .client()
        .sql("select count(*) from postings where embedding_model = :model")
        .param("model", model + "/" + PostingViews.VERSION)
        .query(Long.class)
        .single();
  }

  private PostingSearch squeezed(double dollarsADay, @Nullable Path directory) {
    return search("squeezed", SqueezedModel.DIMENSIONS, dollarsADay, directory);
  }

  private PostingSearch search(
      String model, int dimensions, double dollarsADay, @Nullable Path directory) {
    OutsideEmbedding embedding =
        new OutsideEmbedding(
            standIn.model(model, dimensions),
            standIn.model(model, dimensions),
            new ModelBudget(new Ledger(DATABASE.source(), DATABASE.transactions(), dollarsADay)),
            new EmbeddingTurns(DATABASE.source()),
            InstantSource.system());
    open.add(embedding);
    PostingSearch search = new PostingSearch(postings, directory, embedding);
    open.add(search);
    search.start();
    return search;
  }

  private void close(PostingSearch search) throws Exception {
    int at = open.indexOf(search);
    open.remove(at).close();
    open.remove(at - 1).close();
  }

  private static void awaitMeaning(PostingSearch search, String query) {
    await(
        () -> {
          try {
            Ranking ranking = search.rank(query, 12, 50, Set.of());
            return ranking.byMeaning() && ranking.postings().size() >= 12;
          } catch (IllegalStateException notOpenYet) {
            return false;
          }
        });
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static List<GreenhousePosting> board() {
    List<GreenhousePosting> board = new ArrayList<>();
    board.add(posting(1, "Python developer", "You write services."));
    board.add(posting(2, "Baker", "You make bread in the night."));
    board.add(posting(3, "Turner", "You work at a lathe."));
    board.add(posting(4, "Registered nurse", "You care for patients on a ward."));
    board.add(posting(5, "Truck driver", "You bring goods across the country."));
    for (int id = 6; id <= 12; id++) {
      board.add(posting(id, "Accountant " + id, "You close the books."));
    }
    return board;
  }

  private static List<GreenhousePosting> changed() {
    List<GreenhousePosting> board = board();
    board.set(2, posting(3, "Boat builder", "You build wooden ships."));
    return board;
  }

  private void importAll(List<GreenhousePosting> board) {
    new BoardImport(DATABASE.source()).importBoard(new ParsedBoard(board, List.of()), "larkspur");
  }

  private static GreenhousePosting posting(long id, String title, String text) {
    return new GreenhousePosting(
        id,
        "Larkspur",
        title,
        "",
        "",
        List.of(),
        List.of(),
        null,
        "<p>Team of " + id + ". " + text + "</p>");
  }
}
