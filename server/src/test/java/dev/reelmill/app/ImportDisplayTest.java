package dev.reelmill.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.posting.ImportProgress.Step;
import dev.reelmill.posting.ImportReport;
import dev.reelmill.posting.RejectedPosting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportDisplayTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private long now;

  @Test
  void aTerminalShowsABar() {
    ImportDisplay display = display(true);
    now = Duration.ofMillis(100).toNanos();
    display.at(new Step(2, 3, "lever:oven", 5_000, 10_000));
    now++;
    display.at(new Step(2, 3, "lever:oven", 5_100, 10_000));
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "\r\u001b[K[###############               ] board 2 of 3, lever:oven: 5,000 of 10,000"
                + " postings");
    display.end(new ImportReport(1, 2, 3, 4, List.of()));
    assertThat(out.toString(UTF_8))
        .endsWith(
            "\r\u001b[K1 imported, 2 updated, 3 unchanged, 4 deactivated, 0 rejected"
                + System.lineSeparator());
    assertThat(errors.toString(UTF_8)).isEmpty();
  }

  @Test
  void elsewhereALineIsWrittenNowAndThen() {
    ImportDisplay display = display(false);
    display.at(new Step(1, 1, "greenhouse:acme", 0, 0));
    now = Duration.ofSeconds(2).toNanos();
    display.at(new Step(1, 1, "greenhouse:acme", 100, 300));
    display.at(new Step(1, 1, "greenhouse:acme", 200, 300));
    assertThat(errors.toString(UTF_8).lines())
        .containsExactly("greenhouse:acme: 100 of 300 postings");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void itEndsWithWhatCameOfIt() {
    List<RejectedPosting> rejected = List.of(new RejectedPosting("17", "title is missing"));
    assertThat(display(false).end(new ImportReport(0, 0, 9, 0, rejected))).isTrue();
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "0 imported, 0 updated, 9 unchanged, 0 deactivated, 1 rejected: nothing has changed");
    assertThat(errors.toString(UTF_8).lines()).containsExactly("rejected 17: title is missing");

    assertThat(display(false).end(new ImportReport(0, 0, 0, 0, rejected))).isFalse();
    assertThat(display(false).end(ImportReport.EMPTY)).isTrue();
  }

  private ImportDisplay display(boolean terminal) {
    return new ImportDisplay(
        new PrintStream(out, true, UTF_8),
        new PrintStream(errors, true, UTF_8),
        terminal,
        () -> now);
  }
}
