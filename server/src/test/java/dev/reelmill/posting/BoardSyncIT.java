package dev.reelmill.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.ReelmillException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoardSyncIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final BoardName OVEN = new BoardName(BoardKind.LEVER, "oven");
  private static final BoardName ACME = new BoardName(BoardKind.GREENHOUSE, "acme");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final FetchRules QUICK =
      new FetchRules(Duration.ofSeconds(20), 2, Duration.ofMillis(1), Duration.ofMillis(50));

  private final BoardApi api = new BoardApi();
  private final BoardClient client = new BoardClient(api.addresses(), QUICK);
  private final BoardImport imports = new BoardImport(DATABASE.source(), client);

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from postings").update();
    DATABASE.client().sql("delete from boards").update();
    api.show(OVEN, lever("a", "b"));
  }

  @AfterEach
  void close() {
    client.close();
    api.close();
  }

  @Test
  void whatWasImportedIsSyncedEveryInterval() {
    assertThat(fetch(OVEN)).isEqualTo(new ImportReport(2, 0, 0, 0, List.of()));
    sync(HOUR).round();
    assertThat(api.asked()).as("it is not due").hasSize(1);

    api.show(OVEN, lever("b", "c"));
    sync(Duration.ZERO).round();
    assertThat(active()).isEqualTo(2);
    assertThat(api.asked()).hasSize(2);

    passes(Duration.ofMinutes(61));
    sync(HOUR).round();
    sync(HOUR).round();
    assertThat(api.asked()).hasSize(3);
  }

  @Test
  void anAnswerIsKnownByItsTag() {
    fetch(OVEN);
    assertThat(fetch(OVEN)).isEqualTo(new ImportReport(0, 0, 2, 0, List.of()));
    assertThat(api.asked().getLast()).contains(" W/\"");

    imports.importBoard(
        new ParsedBoard(BoardKind.LEVER, List.of(), List.of(), Set.of(), true), "oven");
    assertThat(fetch(OVEN))
        .as("the file has taken the tag with it")
        .isEqualTo(new ImportReport(0, 2, 0, 0, List.of()));

    importFrom(new BoardSource.Hosted(OVEN, "Oven & Sons"));
    assertThat(api.asked().getLast()).as("postings are read in another way").doesNotContain("W/");
    assertThat(companies()).containsOnly("Oven & Sons");
    fetch(OVEN);
    assertThat(companies()).as("the name is kept").containsOnly("Oven & Sons");
  }

  @Test
  void aBoardThatSharesAPostingIsReadAgain() {
    BoardName bakery = new BoardName(BoardKind.LEVER, "bakery");
    api.show(bakery, lever("b"));
    fetch(OVEN);
    fetch(bakery);
    api.show(bakery, lever());
    fetch(bakery);
    assertThat(active()).isEqualTo(1);
    fetch(OVEN);
    assertThat(active()).isEqualTo(2);
  }

  @Test
  void anAnswerThatWasNotUsedWholeHasNoTag() {
    api.show(OVEN, lever("a", "b").replace("\"text\": \"Role a\"", "\"text\": null"));
    assertThat(fetch(OVEN).rejected()).hasSize(1);
    assertThat(fetch(OVEN).rejected()).hasSize(1);
    assertThat(api.asked()).noneMatch(question -> question.contains("W/"));
  }

  @Test
  void configuredBoardsNeedNoImport() {
    api.show(ACME, "{\"jobs\": [" + Boards.json(1, "Turner") + "]}");
    BoardSync configured = new BoardSync(DATABASE.source(), client, List.of(ACME), HOUR);
    configured.round();
    configured.round();
    assertThat(active()).isEqualTo(1);
    assertThat(api.asked()).hasSize(1);
    passes(HOUR.multipliedBy(2));
    sync(HOUR).round();
    assertThat(api.asked()).as("a server that is not configured so").hasSize(1);
  }

  @Test
  void oneServerAtATimeSyncsABoard() {
    fetch(OVEN);
    passes(HOUR.multipliedBy(2));
    try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8).forEach(server -> servers.execute(() -> sync(HOUR).round()));
    }
    assertThat(api.asked()).hasSize(2);
  }

  @Test
  void aBoardThatFailsKeepsItsPostingsAndNobodyWaiting() {
    api.show(ACME, "{\"jobs\": [" + Boards.json(1, "Turner") + "]}");
    fetch(ACME);
    fetch(OVEN);
    passes(HOUR.multipliedBy(2));
    api.show(OVEN, lever("c"));
    api.misbehave(ACME, BoardApi.status(503), BoardApi.status(429, "Retry-After", "7200"));
    sync(HOUR).round();
    assertThat(active()).isEqualTo(2);
    assertThat(imports.fetched())
        .extracting(FetchedBoard::name, FetchedBoard::failure)
        .containsExactly(
            tuple(ACME, "Board greenhouse:acme cannot be fetched: Greenhouse answered 429"),
            tuple(OVEN, null));
    int asked = api.asked().size();

    sync(Duration.ZERO).round();
    assertThat(api.asked()).as("Greenhouse wants to be left alone").hasSize(asked + 1);
  }

  @Test
  void anAnswerThatIsNoBoardChangesNothing() {
    fetch(OVEN);
    api.show(OVEN, "<html>Down for maintenance</html>");
    assertThatThrownBy(() -> fetch(OVEN))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("invalid_board"));
    assertThat(active()).isEqualTo(2);
  }

  @Test
  void aBoardThatStaysAwayIsTakenForGoneUntilItComesBack() {
    fetch(OVEN);
    api.show(OVEN, null);
    sync(Duration.ZERO).round();
    sync(Duration.ZERO).round();
    assertThat(active()).isEqualTo(2);
    sync(Duration.ZERO).round();
    assertThat(active()).isZero();
    api.show(OVEN, lever("a", "b"));
    sync(Duration.ZERO).round();
    assertThat(active()).isEqualTo(2);
  }

  @Test
  void aBoardThatWasNeverFoundIsNotRemembered() {
    BoardName typo = new BoardName(BoardKind.ASHBY, "ovne");
    assertThatThrownBy(() -> fetch(typo)).hasMessage("Ashby knows no board ovne");
    assertThat(imports.fetched()).isEmpty();
  }

  @Test
  void aForgottenBoardIsSyncedNoMore() {
    fetch(OVEN);
    assertThat(imports.forget(OVEN).deactivated()).isEqualTo(2);
    sync(Duration.ZERO).round();
    assertThat(active()).isZero();
    assertThatThrownBy(() -> imports.forget(OVEN)).hasMessage("Nothing is known of lever:oven");
  }

  private ImportReport fetch(BoardName board) {
    return importFrom(new BoardSource.Hosted(board, null));
  }

  private ImportReport importFrom(BoardSource source) {
    return imports.importAll(List.of(source), ImportProgress.NONE);
  }

  private BoardSync sync(Duration interval) {
    return new BoardSync(DATABASE.source(), client, List.of(), interval);
  }

  private static void passes(Duration time) {
    DATABASE
        .client()
        .sql("update boards set attempted_at = attempted_at - make_interval(secs => :seconds)")
        .param("seconds", time.toSeconds())
        .update();
  }

  private static int active() {
    return DATABASE
        .client()
        .sql("select count(*) from postings where active")
        .query(Integer.class)
        .single();
  }

  private static List<@Nullable String> companies() {
    return DATABASE.client().sql("select company from postings").query(String.class).list();
  }

  private static String lever(String... ids) {
    return Stream.of(ids)
        .map("{\"id\": \"%1$s\", \"text\": \"Role %1$s\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
