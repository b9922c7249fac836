package dev.reelmill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day's money, under many hands, over midnight and after deaths. */
class LedgerIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final ModelName MODEL = ModelName.parse("openrouter:v/m");
  private final Ledger ledger = new Ledger(DATABASE.source(), DATABASE.transactions(), 5);
  private final ModelBudget budget = new ModelBudget(ledger);

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from provider_calls").update();
  }

  private static Spending forJob(@Nullable UUID job) {
    return new Spending(job, "clip 1", Purpose.VIDEO, MODEL);
  }

  private Reservation reserve(double dollars) {
    return ledger.reserve(forJob(UUID.randomUUID()), dollars);
  }

  private void age(Duration age) {
    DATABASE
        .client()
        .sql("update provider_calls set reserved_at = reserved_at - make_interval(secs => :age)")
        .param("age", age.toSeconds())
        .update();
  }

  private String ends() {
    return DATABASE
        .client()
        .sql("select state || ' ' || coalesce(actual_usd, 0)::float8 from provider_calls")
        .query(String.class)
        .single();
  }

  @Test
  void fiftyAtOnceNeverGetMoreThanTheDayHas() throws Exception {
    List<Callable<Boolean>> askers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      askers.add(
          () -> {
            try {
              reserve(0.3);
              return true;
            } catch (ProviderException refused) {
              assertThat(refused.trouble()).isEqualTo(Trouble.BUDGET);
              return false;
            }
          });
    }
    int granted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : threads.invokeAll(askers)) {
        granted += one.get() ? 1 : 0;
      }
    }
    assertThat(granted).isEqualTo(16);
    assertThat(ledger.today().reserved()).isCloseTo(4.8, within(1e-9));
    assertThat(ledger.today().available()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void whatACallDidNotCostIsFreeAgain() {
    Reservation one = reserve(3);
    Reservation other = reserve(2);
    assertThatThrownBy(() -> reserve(0.000001))
        .hasMessageStartingWith("the day's budget of $5.00 has $0.0000 left, and openrouter:v/m");
    ledger.settle(one, 0.5, null);
    ledger.settle(one, 3, "only the first end counts");
    ledger.release(other, "refused");
    assertThat(ledger.today())
        .isEqualTo(new BudgetReading(LocalDate.now(ZoneOffset.UTC), 5, 0.5, 0));
    reserve(4.5);
    assertThatThrownBy(() -> reserve(0.000001)).isInstanceOf(ProviderException.class);
  }

  @Test
  void anAnswerThatIsPaidIsNotLostWithTheDatabase() throws InterruptedException {
    AtomicBoolean away = new AtomicBoolean();
    ModelBudget shaky =
        new ModelBudget(
            new Ledger(new LeavingDatabase(DATABASE.source(), away), DATABASE.transactions(), 5));
    String answer =
        shaky.spend(
            forJob(UUID.randomUUID()),
            2,
            () -> {
              away.set(true);
              return "a script";
            },
            script -> 1);
    assertThat(answer).isEqualTo("a script");
    assertThat(ends()).isEqualTo("reserved 0");
  }

  @Test
  void aCallBelongsToTheDayOfItsReservationEvenWhenItEndsOnTheNext() {
    Reservation yesterdays = reserve(5);
    DATABASE.client().sql("update provider_calls set day = day - 1").update();
    Reservation todays = reserve(5);
    ledger.settle(yesterdays, 4, null);
    assertThat(ledger.today().spent()).isZero();
    assertThat(ledger.today().reserved()).isEqualTo(5);
    ledger.settle(todays, 1, null);
    assertThat(ledger.totals(ledger.today().day()))
        .containsExactly(new CallTotal("openrouter", "v/m", "video", "settled", 1, 1));
    assertThat(ledger.totals(ledger.today().day().minusDays(1)).getFirst().dollars()).isEqualTo(5);
  }

  @Test
  void callsAreSettledByWhatBecameOfThem() throws InterruptedException {
    UUID job = UUID.randomUUID();
    assertThat(budget.spend(forJob(job), 1, () -> 0.25, cost -> cost)).isEqualTo(0.25);
    assertThat(ledger.paidFor(job)).isEqualTo(0.25);
    assertThat(ends()).isEqualTo("settled 0.25");
  }

  @Test
  void aRefusedCallIsFreeAndALostOneIsCountedAsEstimated() {
    assertThat(
            trouble(
                () -> {
                  throw ProviderException.refused(Trouble.BUSY, "later");
                }))
        .isEqualTo(Trouble.BUSY);
    assertThat(ends()).isEqualTo("released 0");
    empty();
    trouble(
        () -> {
          throw ProviderException.lost(Trouble.TIMEOUT, "silence", null);
        });
    assertThat(ends()).isEqualTo("settled 1");
    empty();
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                budget.spend(
                    forJob(null),
                    1,
                    () -> {
                      throw new InterruptedException("cancelled");
                    },
                    cost -> 0))
        .isInstanceOf(InterruptedException.class);
    Thread.interrupted();
    assertThat(ends()).isEqualTo("settled 1");
  }

  private Trouble trouble(ModelBudget.Call<Object> call) {
    return catchThrowableOfType(
            ProviderException.class, () -> budget.spend(forJob(null), 1, call, cost -> 0))
        .trouble();
  }

  @Test
  void whoComesAfterADeadAttemptCountsItsCallAsSpent() {
    UUID job = UUID.randomUUID();
    ledger.reserve(forJob(job), 2);
    ledger.reserve(forJob(job), 2);
    assertThat(ledger.today().spent()).isEqualTo(2);
    assertThat(ledger.today().reserved()).isEqualTo(2);
    assertThatThrownBy(() -> ledger.reserve(forJob(job), 2)).isInstanceOf(ProviderException.class);
  }

  @Test
  void anOrderOfADeadAttemptIsFoundByTheNext() {
    UUID job = UUID.randomUUID();
    Reservation call = ledger.ordered(ledger.reserve(forJob(job), 2), "v1");
    assertThat(ledger.ordered(forJob(job))).map(Reservation::orderId).contains("v1");
    ledger.settle(call, 1, null);
    assertThat(ledger.ordered(forJob(job))).as("made, and paid").isPresent();
    assertThat(ledger.ordered(forJob(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void callsOfTheDeadAreSettledByAskingTheProvider() throws InterruptedException {
    assertThat(settled(new ClipState.Done(Optional.empty(), OptionalDouble.of(0.7))))
        .isEqualTo("settled 0.7");
    assertThat(settled(new ClipState.Done(Optional.empty(), OptionalDouble.empty())))
        .isEqualTo("settled 2");
    ClipState failed =
        new ClipState.Failed(Trouble.UNAVAILABLE, "out of luck", OptionalDouble.empty());
    assertThat(settled(failed)).isEqualTo("released 0");
    assertThat(settled(new ClipState.Working(Duration.ZERO))).isEqualTo("reserved 0");
    age(Duration.ofDays(2));
    assertThat(settle(new ClipState.Working(Duration.ZERO))).isEqualTo(1);
    assertThat(ends()).isEqualTo("settled 2");
  }

  @Test
  void callsOfTheDeadThatCannotBeAskedAboutCountAsEstimated() throws InterruptedException {
    reserve(2);
    ClipState working = new ClipState.Working(Duration.ZERO);
    assertThat(settle(working)).as("somebody may still wait for it").isZero();
    age(Duration.ofHours(1));
    assertThat(settle(working)).isEqualTo(1);
    assertThat(ends()).isEqualTo("settled 2");
  }

  @Test
  void manyOrdersThatAreStillMadeDoNotHideOthers() throws InterruptedException {
    for (int i = 0; i < 250; i++) {
      Reservation call = reserve(0.001);
      if (i % 10 != 0) {
        ledger.ordered(call, "v" + i);
      }
    }
    age(Duration.ofHours(1));
    assertThat(settle(new ClipState.Working(Duration.ZERO))).isEqualTo(25);
    assertThat(settle(new ClipState.Done(Optional.empty(), OptionalDouble.of(0.001))))
        .isEqualTo(225);
  }

  @Test
  void ordersOfACancelledJobAreTakenBackAndCountAsEstimated() throws Exception {
    try (StandIn standIn = new StandIn()) {
      ModelName sora = ModelName.parse("openai:sora-2");
      OpenAiVideos videos =
          new OpenAiVideos(
              standIn.client(Provider.OPENAI), new ModelFacts(sora, 0.1, 12, Optional.empty()));
      standIn.on("DELETE /videos/v1", StandIn.json("{\"deleted\":true}"));
      UUID job = UUID.randomUUID();
      ledger.ordered(ledger.reserve(new Spending(job, "clip 1", Purpose.VIDEO, sora), 2), "v1");
      OpenCalls calls = new OpenCalls(ledger, Map.of(sora, videos));
      calls.takeBack(UUID.randomUUID());
      assertThat(standIn.asked()).isEmpty();
      calls.takeBack(job);
      assertThat(standIn.last().what()).isEqualTo("DELETE /videos/v1");
      age(Duration.ofHours(1));
      assertThat(calls.settle(Duration.ofMinutes(30))).isEqualTo(1);
      assertThat(ends()).as("the provider knows no such order").isEqualTo("settled 2");
    }
  }

  private String settled(ClipState state) throws InterruptedException {
    empty();
    ledger.ordered(reserve(2), "v1");
    age(Duration.ofHours(1));
    settle(state);
    return ends();
  }

  private int settle(ClipState state) throws InterruptedException {
    return new OpenCalls(ledger, Map.of(MODEL, new Orders(state))).settle(Duration.ofMinutes(30));
  }

  /** Knows of every order the same. */
  private record Orders(ClipState state) implements VideoModel {
    @Override
    public ModelFacts facts() {
      return new ModelFacts(MODEL, 0.1, 8, Optional.empty());
    }

    @Override
    public int secondsOf(ClipQuestion question) {
      return 8;
    }

    @Override
    public String begin(ClipQuestion question) {
      throw new AssertionError("nothing is ordered");
    }

    @Override
    public ClipState look(String id) {
      return state;
    }

    @Override
    public void fetch(String id, ClipState.Done done, Path file) {
      throw new AssertionError("nothing is fetched");
    }
  }
}
