package dev.reelmill.posting;

import static dev.reelmill.posting.Boards.board;
import static dev.reelmill.posting.Boards.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BoardImportIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private final PostingStore store = new PostingStore(DATABASE.source());
  private final BoardImport imports =
      new BoardImport(
          store, new GreenhouseBoards(URI.create("http://localhost:1/"), Duration.ofSeconds(1)));

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from postings").update();
  }

  @Test
  void importsAgainAndAgain() {
    GreenhousePosting one = posting(1, "Turner", "<p>Turn</p>");
    GreenhousePosting two = posting(2, "Miller", "<p>Mill</p>");
    assertThat(imports.importBoard(board(one, two), "larkspur"))
        .isEqualTo(new ImportReport(2, 0, 0, 0, List.of()));
    assertThat(imports.importBoard(board(one, two), "larkspur"))
        .isEqualTo(new ImportReport(0, 0, 2, 0, List.of()));

    GreenhousePosting edited = posting(2, "Miller", "<p>Mill more</p>");
    GreenhousePosting three = posting(3, "Grinder", "<p>Grind</p>");
    assertThat(imports.importBoard(board(edited, three), "larkspur"))
        .isEqualTo(new ImportReport(1, 1, 0, 1, List.of()));
    assertThat(stored(1).active()).isFalse();
    assertThat(stored(2).posting()).isEqualTo(edited);

    assertThat(imports.importBoard(board(one, edited, three), "larkspur"))
        .isEqualTo(new ImportReport(0, 1, 2, 0, List.of()));
    assertThat(stored(1).active()).isTrue();
  }

  @Test
  void otherBoardsAreLeftAlone() {
    imports.importBoard(board(posting(1, "Turner", "")), "larkspur");
    imports.importBoard(board(posting(2, "Baker", "")), "oven");
    assertThat(stored(1).active()).isTrue();
    assertThat(imports.importBoard(board(), "larkspur").deactivated()).isEqualTo(1);
    assertThat(stored(2).active()).isTrue();
  }

  @Test
  void aChangeDropsTheVectorsAndAnythingElseKeepsThem() {
    GreenhousePosting one = posting(1, "Turner", "<p>Turn</p>");
    imports.importBoard(board(one), "larkspur");
    StoredPosting.Embedding embedding = new StoredPosting.Embedding("model", new byte[] {1});
    store.saveEmbedding(1, one.contentHash(), embedding);
    imports.importBoard(board(), "larkspur");
    imports.importBoard(board(one), "larkspur");
    assertThat(Objects.requireNonNull(stored(1).embedding()).vectors()).containsExactly(1);

    imports.importBoard(board(posting(1, "Turner", "<p>New</p>")), "larkspur");
    assertThat(stored(1).embedding()).isNull();
    store.saveEmbedding(1, one.contentHash(), embedding);
    assertThat(stored(1).embedding()).as("vectors of content that is gone").isNull();
  }

  @Test
  void revisionsTellWhatChanged() {
    imports.importBoard(board(posting(1, "Turner", ""), posting(2, "Miller", "")), "larkspur");
    long before = store.latestRevision();
    imports.importBoard(board(posting(1, "Turner", ""), posting(3, "Grinder", "")), "larkspur");
    List<StoredPosting> changes = store.changedAfter(before, 10);
    assertThat(changes).extracting(StoredPosting::greenhouseId).containsExactly(3L, 2L);
    assertThat(changes.getLast().active()).isFalse();
    assertThat(changes.getLast().revision()).isEqualTo(store.latestRevision());
  }

  @Test
  void aPostingTheDatabaseRefusesDoesNotStopTheRest() {
    List<GreenhousePosting> postings = new ArrayList<>();
    for (int id = 1; id <= 250; id++) {
      postings.add(posting(id, "Turner", id == 117 ? "a\u0000b" : ""));
    }
    ImportReport report = imports.importBoard(new ParsedBoard(postings, List.of()), "larkspur");
    assertThat(report.imported()).isEqualTo(249);
    assertThat(report.rejected()).extracting(RejectedPosting::id).containsExactly("117");
    assertThat(store.changedAfter(0, 300)).hasSize(249).allMatch(StoredPosting::active);
  }

  @Test
  void aPostingThatBrokeKeepsItsOldForm(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("larkspur.json");
    Files.writeString(file, jobs(Boards.json(1, "Turner"), Boards.json(2, "Miller")));
    imports.importFrom(BoardSource.of(file.toString()));
    Files.writeString(file, jobs(Boards.json(1, null), Boards.json(2, "Miller")));
    ImportReport report = imports.importFrom(BoardSource.of(file.toString()));
    assertThat(report.rejected()).extracting(RejectedPosting::id).containsExactly("1");
    assertThat(report.deactivated()).isZero();
    assertThat(stored(1).active()).isTrue();
  }

  @Test
  void aDirectoryIsImportedDespiteABrokenFile(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a.json"), jobs(Boards.json(1, "Turner")));
    Files.writeString(directory.resolve("b.json"), "{\"jobs\": [");
    Files.writeString(directory.resolve("c.json"), jobs(Boards.json(3, "Grinder")));
    Files.writeString(directory.resolve("notes.txt"), "not a board");
    ImportReport report = imports.importFrom(BoardSource.of(directory.toString()));
    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.id()).endsWith("b.json"));
    assertThat(stored(3).companySlug()).isEqualTo("c");
  }

  @Test
  void aSingleBrokenFileIsAnError(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "[]");
    assertThatThrownBy(() -> imports.importFrom(BoardSource.of(file.toString())))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("invalid_board"));
  }

  private StoredPosting stored(long id) {
    Map<Long, StoredPosting> found = store.findAll(List.of(id));
    return Objects.requireNonNull(found.get(id));
  }

  private static String jobs(String... postings) {
    return "{\"jobs\": [" + String.join(",", postings) + "]}";
  }
}
