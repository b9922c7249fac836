package dev.reelmill.posting;

import static dev.reelmill.posting.BoardApi.cut;
import static dev.reelmill.posting.BoardApi.flood;
import static dev.reelmill.posting.BoardApi.packed;
import static dev.reelmill.posting.BoardApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.network.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardClientTest {
  private static final BoardName ACME = new BoardName(BoardKind.GREENHOUSE, "acme");
  private static final String BOARD = "{\"jobs\":[]}";
  private static final FetchRules QUICK =
      new FetchRules(Duration.ofSeconds(20), 3, Duration.ofMillis(1), Duration.ofSeconds(1));

  private final BoardApi api = new BoardApi();
  private BoardClient client = new BoardClient(api.addresses(), QUICK);

  @AfterEach
  void stop() {
    client.close();
    api.close();
  }

  @Test
  void asksEachSystemInItsOwnWay() {
    BoardName lever = new BoardName(BoardKind.LEVER, "Acme.io");
    BoardName ashby = new BoardName(BoardKind.ASHBY, "The Acme Company");
    for (BoardName board : new BoardName[] {ACME, lever, ashby}) {
      api.show(board, BOARD);
      assertThat(client.fetch(board, null))
          .isInstanceOfSatisfying(
              BoardAnswer.Fetched.class,
              answer -> assertThat(answer.json()).asString().isEqualTo(BOARD));
    }
    assertThat(api.asked())
        .containsExactly(
            "/v1/boards/acme/jobs?content=true",
            "/v0/postings/Acme.io?mode=json",
            "/posting-api/job-board/The%20Acme%20Company?includeCompensation=true");
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    api.show(ACME, BOARD);
    BoardAnswer.Fetched first = (BoardAnswer.Fetched) client.fetch(ACME, null);
    assertThat(client.fetch(ACME, first.etag())).isEqualTo(new BoardAnswer.Unchanged());
    api.show(ACME, BOARD + " ");
    assertThat(client.fetch(ACME, first.etag())).isInstanceOf(BoardAnswer.Fetched.class);
  }

  @Test
  void whatMayPassIsTriedAgain() {
    api.show(ACME, BOARD);
    api.misbehave(ACME, status(503), cut());
    assertThat(client.fetch(ACME, null)).isInstanceOf(BoardAnswer.Fetched.class);
    assertThat(api.asked()).hasSize(3);

    api.misbehave(ACME, status(500), status(502), status(429));
    assertFails("board_unavailable", true, "429");
    assertThat(api.asked()).hasSize(6);
  }

  @Test
  void aSystemSaysWhenToComeBack() {
    api.show(ACME, BOARD);
    api.misbehave(ACME, status(429, "Retry-After", "1"));
    long begin = System.nanoTime();
    client.fetch(ACME, null);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(990));

    api.misbehave(ACME, status(429, "Retry-After", "2"));
    assertThatThrownBy(() -> client.fetch(ACME, null))
        .isInstanceOfSatisfying(
            BoardFailure.class,
            failure -> assertThat(failure.comeBackAfter()).isEqualTo(Duration.ofSeconds(2)));
  }

  @Test
  void retryAfterIsANumberOrADate() {
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    assertThat(RetryAfter.read(" 120 ", now)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Sun, 01 Mar 2026 10:00:30 GMT", now))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryAfter.read("Sun, 01 Mar 2026 09:00:00 GMT", now)).isEqualTo(Duration.ZERO);
    assertThat(RetryAfter.read("999999999", now)).isEqualTo(Duration.ofDays(1));
    assertThat(RetryAfter.read("soon", now)).isNull();
    assertThat(RetryAfter.read("-1", now)).isNull();
  }

  @Test
  void whatWillNotChangeIsNotTriedAgain() {
    assertFails("board_not_found", false, "Greenhouse knows no board acme");
    api.misbehave(ACME, packed(new byte[BoardFile.LARGEST + 1]));
    assertFails("board_too_large", false, "50 MB");
    api.misbehave(ACME, flood());
    assertFails("board_too_large", false, "50 MB");
    api.misbehave(ACME, status(403));
    assertFails("board_refused", false, "403");
    api.misbehave(ACME, status(304));
    assertFails("board_refused", false, "304");
    assertThat(api.asked()).hasSize(5);
  }

  @Test
  void redirectsStayAtTheirPlace() {
    BoardName moved = new BoardName(BoardKind.GREENHOUSE, "moved");
    api.show(moved, BOARD);
    api.misbehave(ACME, status(301, "Location", "/v1/boards/moved/jobs?content=true"));
    assertThat(client.fetch(ACME, null)).isInstanceOf(BoardAnswer.Fetched.class);

    for (String elsewhere :
        new String[] {"https://evil.example/", "http://localhost:1/", "file:///etc/passwd"}) {
      api.misbehave(ACME, status(302, "Location", elsewhere));
      assertFails("board_refused", false, "another place");
    }
    for (int i = 0; i < 6; i++) {
      api.misbehave(ACME, status(302, "Location", "/v1/boards/acme/jobs?content=true"));
    }
    assertFails("board_refused", false, "without end");
  }

  @Test
  void nobodyWaitsForEver() {
    client.close();
    client =
        new BoardClient(
            api.addresses(),
            new FetchRules(Duration.ofMillis(300), 2, Duration.ofMillis(1), Duration.ofMillis(1)));
    api.misbehave(ACME, api.silence(), api.drip());
    assertFails("board_unavailable", true, "no whole answer");
    assertThat(api.asked()).hasSize(2);
  }

  @Test
  void nobodyListens() {
    api.close();
    assertFails("board_unavailable", true, "broke off or never came");
  }

  private void assertFails(String code, boolean retryable, String why) {
    assertThatThrownBy(() -> client.fetch(ACME, null))
        .isInstanceOfSatisfying(
            BoardFailure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.retryable()).isEqualTo(retryable);
              assertThat(failure).hasMessageContaining(why);
            });
  }
}
