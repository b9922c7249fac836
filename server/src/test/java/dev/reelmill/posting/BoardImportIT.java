package dev.reelmill.posting;

import static dev.reelmill.posting.Boards.board;
import static dev.reelmill.posting.Boards.posting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.ReelmillException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final BoardImport imports = new BoardImport(DATABASE.source());

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
    importFrom(BoardSource.of(file.toString(), null));
    Files.writeString(file, jobs(Boards.json(1, null), Boards.json(2, "Miller")));
    ImportReport report = importFrom(BoardSource.of(file.toString(), null));
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
    ImportReport report = importFrom(BoardSource.of(directory.toString(), null));
    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.id()).endsWith("b.json"));
    assertThat(slug(3)).isEqualTo("c");
  }

  @Test
  void aSingleBrokenFileIsAnError(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "{}");
    assertThatThrownBy(() -> importFrom(BoardSource.of(file.toString(), null)))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("invalid_board"));
  }

  @Test
  void aBoardOverWeeks() {
    assertThat(week(role(1, "Turner"), role(2, "Miller"), role(3, "Grinder"))).isEqualTo("3/0/0/0");
    assertThat(week(touched(1, "Turner"), role(2, "Miller"), role(3, "Grinder")))
        .as("only the time of the last change is another")
        .isEqualTo("0/0/3/0");
    assertThat(week(role(1, "Turner"), role(2, "Lead Miller"), role(4, "Welder")))
        .as("one title edited, one posting replaced")
        .isEqualTo("1/1/1/1");
    assertThat(week(role(1, "Turner", "Bruges"), role(4, "Welder"), role(2, "Lead Miller")))
        .as("moved to another place; the order is another")
        .isEqualTo("0/1/2/0");
    assertThat(week(role(3, "Grinder"), role(4, "Welder"))).as("one is back").isEqualTo("0/1/1/2");
    assertThat(week()).as("nobody is hired any more").isEqualTo("0/0/0/2");
    assertThat(week(role(3, "Grinder"), role(4, "Welder"))).isEqualTo("0/2/0/0");
  }

  private String week(String... postings) {
    ImportReport report =
        importFrom(new BoardSource.Content("larkspur.json", null, stream(jobs(postings))));
    assertThat(report.rejected()).isEmpty();
    return "%d/%d/%d/%d"
        .formatted(report.imported(), report.updated(), report.unchanged(), report.deactivated());
  }

  private static String role(long id, String title) {
    return role(id, title, "Ghent");
  }

  private static String touched(long id, String title) {
    return role(id, title).replace("2026-03-01", "2026-03-08");
  }

  private static String role(long id, String title, String place) {
    return """
    {"id": %d, "title": "%s", "location": {"name": "%s"}, "content": "&lt;p&gt;Hi&lt;/p&gt;",
     "updated_at": "2026-03-01T10:00:00Z"}\
    """
        .formatted(id, title, place);
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }

  @Test
  void boardsOfOneNameInTwoSystemsAreTwo() {
    String baker = "[{\"id\": \"b7d2\", \"text\": \"Baker\"}]";
    importFrom(new BoardSource.Content("oven.json", null, stream(jobs(Boards.json(1, "Cook")))));
    ImportReport report = importFrom(new BoardSource.Content("oven.json", null, stream(baker)));
    assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
    assertThat(stored(1).active()).isTrue();

    PostingOrigin origin = new PostingOrigin(BoardKind.LEVER, "b7d2");
    assertThat(stored(origin.number()).posting().origin()).isEqualTo(origin);
    assertThat(origin.number()).isBetween(1L << 52, (1L << 53) - 1);
    assertThat(importFrom(new BoardSource.Content("oven.json", null, stream("[]"))).deactivated())
        .isEqualTo(1);
  }

  @Test
  void aNumberThatIsTakenIsNotGivenTwice() {
    long number = new PostingOrigin(BoardKind.ASHBY, "b7d2").number();
    GreenhousePosting taken = posting(number, "Turner", "");
    imports.importBoard(board(taken), "larkspur");
    String baker = "{\"jobs\": [{\"id\": \"b7d2\", \"title\": \"Baker\", \"jobUrl\": \"\"}]}";
    ImportReport report = importFrom(new BoardSource.Content("oven.json", null, stream(baker)));
    assertThat(report.rejected())
        .containsExactly(
            new RejectedPosting(
                "b7d2",
                "its number %d is taken by posting %d of Greenhouse".formatted(number, number)));
    assertThat(stored(number).posting()).isEqualTo(taken);
  }

  @Test
  void aPostingThatAnotherBoardListsMovesThereAndStaysTheSame() {
    imports.importBoard(board(posting(1, "Turner", "")), "larkspur");
    long before = store.latestRevision();
    assertThat(imports.importBoard(board(posting(1, "Turner", "")), "larkspur-tools"))
        .isEqualTo(new ImportReport(0, 0, 1, 0, List.of()));
    assertThat(slug(1)).isEqualTo("larkspur-tools");
    assertThat(store.latestRevision()).isEqualTo(before);
  }

  @Test
  void aPartOfABoardTakesNothingAway() {
    imports.importBoard(board(posting(1, "Turner", ""), posting(2, "Miller", "")), "larkspur");
    String part = "{\"jobs\":[" + Boards.json(3, "Grinder") + "],\"meta\":{\"total\":3}}";
    ImportReport report = importFrom(new BoardSource.Content("larkspur.json", null, stream(part)));
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.deactivated()).isZero();
    assertThat(report.rejected().getFirst().reason()).contains("only a part");
  }

  @Test
  void progressIsToldBoardByBoard() {
    List<ImportProgress.Step> steps = new ArrayList<>();
    List<String> many = new ArrayList<>();
    for (int id = 1; id <= 150; id++) {
      many.add(Boards.json(id, "Turner"));
    }
    String[] postings = many.toArray(String[]::new);
    imports.importAll(
        List.of(
            new BoardSource.Content("a.json", null, stream(jobs(postings))),
            new BoardSource.Content("b.json", null, stream(jobs()))),
        steps::add);
    assertThat(steps)
        .containsExactly(
            new ImportProgress.Step(1, 2, "greenhouse:a", 0, 150),
            new ImportProgress.Step(1, 2, "greenhouse:a", 100, 150),
            new ImportProgress.Step(1, 2, "greenhouse:a", 150, 150),
            new ImportProgress.Step(2, 2, "greenhouse:b", 0, 0));
  }

  private ImportReport importFrom(BoardSource source) {
    return imports.importAll(List.of(source), ImportProgress.NONE);
  }

  private StoredPosting stored(long id) {
    Map<Long, StoredPosting> found = store.findAll(List.of(id));
    return Objects.requireNonNull(found.get(id));
  }

  /** The board that a posting came from last. */
  private static String slug(long id) {
    return DATABASE
        .client()
        .sql("select company_slug from postings where greenhouse_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static String jobs(String... postings) {
    return "{\"jobs\": [" + String.join(",", postings) + "]}";
  }
}
