package dev.reelmill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the money for clips when things go wrong on the way. */
@Timeout(60)
class ClipOrdersIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final ModelName MODEL = ModelName.parse("openrouter:v/m");
  private static final List<ClipQuestion> THREE =
      List.of(question("one"), question("two"), question("three"));

  private final Ledger ledger = new Ledger(DATABASE.source(), DATABASE.transactions(), 5);
  private final UUID job = UUID.randomUUID();
  private final Filming model = new Filming();

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from provider_calls").update();
  }

  private static ClipQuestion question(String prompt) {
    return new ClipQuestion(prompt, 8, "9:16", 720);
  }

  private List<ClipOrders.Made> make(List<ClipQuestion> questions) throws InterruptedException {
    return new ClipOrders(model, ledger, job, Duration.ofSeconds(20)).make(questions);
  }

  private List<String> calls() {
    List<@Nullable String> calls =
        DATABASE
            .client()
            .sql("select part || ' ' || state from provider_calls order by part")
            .query(String.class)
            .list();
    return calls.stream().map(String::valueOf).toList();
  }

  @Test
  void onlyWhatMayHaveBeenOrderedIsHeldBackByWhoIsStopped() {
    model.stopAt = "two";
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> make(THREE)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(calls()).containsExactly("clip 1 reserved", "clip 2 reserved", "clip 3 released");
  }

  @Test
  void troubleThatPassesLosesNoClipThatIsPaid() throws InterruptedException {
    model.troubles.add(Trouble.CIRCUIT_OPEN);
    assertThat(make(THREE)).hasSize(3);
    assertThat(calls()).containsExactly("clip 1 settled", "clip 2 settled", "clip 3 settled");
  }

  @Test
  void whatDoesNotPassEndsTheWait() {
    model.troubles.add(Trouble.NO_ACCESS);
    assertThatThrownBy(() -> make(THREE)).isInstanceOf(ProviderException.class);
  }

  @Test
  void whatNoDayHasEnoughForReservesNothing() {
    List<ClipQuestion> seven = Collections.nCopies(7, question("long"));
    assertThatThrownBy(() -> make(seven))
        .isInstanceOfSatisfying(
            ProviderException.class,
            refused -> assertThat(refused.code()).isEqualTo("provider_over_budget"))
        .hasMessage(
            "7 clips of openrouter:v/m may cost $5.60, and the budget of a whole day is $5.00");
    assertThat(calls()).isEmpty();
  }

  @Test
  void anOrderIsNotedOnceTheDatabaseIsThereAgain() throws InterruptedException {
    Ledger shaky =
        new Ledger(new LeavingDatabase(DATABASE.source(), model.away), DATABASE.transactions(), 5);
    model.leaveAt = "two";
    assertThat(new ClipOrders(model, shaky, job, Duration.ofSeconds(20)).make(THREE)).hasSize(3);
    assertThat(calls()).containsExactly("clip 1 settled", "clip 2 settled", "clip 3 settled");
  }

  @Test
  void whatWasOrderedBeforeIsNotCountedTwice() throws InterruptedException {
    Spending first = new Spending(job, "clip 1", Purpose.VIDEO, MODEL);
    ledger.ordered(ledger.reserve(first, 0.8), "long");
    assertThat(make(Collections.nCopies(6, question("long")))).hasSize(6);
  }

  /** Makes every clip at once, but for what goes wrong. */
  private static final class Filming implements VideoModel {
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private String stopAt = "";
    private String leaveAt = "";

    @Override
    public ModelFacts facts() {
      return new ModelFacts(MODEL, 0.1, 8, Optional.empty());
    }

    @Override
    public int secondsOf(ClipQuestion question) {
      return 8;
    }

    @Override
    public String begin(ClipQuestion question) throws InterruptedException {
      if (question.prompt().equals(stopAt)) {
        throw new InterruptedException("the worker has to stop");
      }
      away.set(question.prompt().equals(leaveAt));
      return question.prompt();
    }

    @Override
    public ClipState look(String id) {
      if (!troubles.isEmpty()) {
        throw ProviderException.refused(troubles.remove(), "not now");
      }
      return new ClipState.Done(Optional.empty(), OptionalDouble.of(0.5));
    }

    @Override
    public void fetch(String id, ClipState.Done done, Path file) {
      throw new AssertionError("nothing is fetched");
    }
  }
}
