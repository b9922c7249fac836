package dev.reelmill.embedding;

import static dev.reelmill.provider.StandIn.content;
import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.provider.EmbeddingStandIn;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.StandIn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An outside model as searches and indexes ask it. */
@Timeout(60)
class OutsideEmbeddingIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final float[] ANY = {0.6f, 0.8f};

  private final EmbeddingStandIn standIn = new EmbeddingStandIn(Map.of("any", text -> ANY));
  private final OutsideEmbedding model = model(5);

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from provider_calls").update();
  }

  @AfterEach
  void close() {
    model.close();
    standIn.close();
  }

  private OutsideEmbedding model(double dollarsADay) {
    return model(dollarsADay, Duration.ofSeconds(30));
  }

  private OutsideEmbedding model(double dollarsADay, Duration patience) {
    return new OutsideEmbedding(
        standIn.model("any", 2),
        standIn.model("any", 2),
        new ModelBudget(new Ledger(DATABASE.source(), DATABASE.transactions(), dollarsADay)),
        new EmbeddingTurns(DATABASE.source()),
        InstantSource.system(),
        patience);
  }

  private static double dollars(String state) {
    return DATABASE
        .client()
        .sql(
            "select coalesce(sum(actual_usd), 0) from provider_calls"
                + " where state = :state and purpose = 'embedding'")
        .param("state", state)
        .query(Double.class)
        .single();
  }

  @Test
  void whatIsSearchedForAgainIsNotPaidForAgain() {
    assertThat(model.embed("baker")).containsExactly(ANY, within(1e-6f));
    assertThat(model.embed("baker")).containsExactly(ANY, within(1e-6f));
    assertThat(standIn.requests()).isEqualTo(1);
    assertThat(model.embed("turner")).containsExactly(ANY, within(1e-6f));
    assertThat(standIn.requests()).isEqualTo(2);
    assertThat(dollars("settled")).as("ten tokens each").isCloseTo(2e-6, within(1e-9));
    assertThat(model.id()).isEqualTo("openai:any@2");
  }

  @Test
  void aSlowAnswerIsNotWaitedForButKeptForTheNextSearch() {
    CountDownLatch gate = standIn.hold();
    try (OutsideEmbedding hasty = model(5, Duration.ofMillis(200))) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> hasty.embed("baker")).hasMessageContaining("within 200 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      gate.countDown();
      while (true) {
        try {
          assertThat(hasty.embed("baker")).containsExactly(ANY, within(1e-6f));
          break;
        } catch (EmbeddingException notYet) {
          Thread.onSpinWait();
        }
      }
    }
    assertThat(standIn.requests()).isEqualTo(1);
  }

  @Test
  void aModelThatFailsAgainAndAgainIsLeftAlone() {
    standIn.trouble(json(500, "{}"));
    for (int i = 0; i < 8; i++) {
      String search = "search " + i;
      assertThat(failure(() -> model.embed(search)).isOfTheTexts()).isFalse();
    }
    assertThat(standIn.requests()).isEqualTo(5);
    assertThat(dollars("settled")).as("refused calls cost nothing").isZero();
    standIn.trouble(null);
    assertThat(model.embedAll(List.of("a text"), EmbeddingModel.Use.DOCUMENT))
        .as("texts have a circuit of their own")
        .hasSize(1);
  }

  @Test
  void aModelThatIsBusyIsLeftAloneForAsLongAsItSays() {
    standIn.trouble(content(429, "application/json", "{}".getBytes(UTF_8), "Retry-After", "60"));
    assertThat(failure(() -> model.embed("baker")).rest()).isEqualTo(Duration.ofSeconds(60));
    assertThat(failure(() -> model.embed("turner"))).hasMessageContaining("provider_busy");
    assertThat(standIn.requests()).isEqualTo(1);
  }

  @Test
  void nonsenseIsPaidForOnceAndNotAskedForAgainAtOnce() {
    List<StandIn.Answer> nonsense =
        List.of(
            content(200, "text/html", "<html>Log in</html>".getBytes(UTF_8)),
            json("{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}"),
            json("{\"data\":[{\"index\":0,\"embedding\":[\"x\",1]}]}"),
            json("{\"data\":[]}"),
            json("[broken"));
    for (StandIn.Answer one : nonsense) {
      standIn.trouble(one);
      try (OutsideEmbedding asked = model(5)) {
        assertThat(failure(() -> asked.embed("baker"))).hasMessageContaining("bad_answer");
        int requests = standIn.requests();
        failure(() -> asked.embed("turner"));
        assertThat(standIn.requests()).isEqualTo(requests);
      }
    }
    assertThat(dollars("settled")).isPositive();
  }

  @Test
  void aTextThatIsRefusedSpeaksNotForOthers() {
    assertThat(failure(() -> model.embed("Poison taster")).isOfTheTexts()).isTrue();
    assertThat(model.embed("baker")).hasSize(2);
    assertThat(failure(() -> model.embed(" ")).isOfTheTexts()).isTrue();
  }

  @Test
  void withoutMoneyNothingIsAsked() {
    try (OutsideEmbedding poor = model(0)) {
      assertThat(failure(() -> poor.embed("baker")).rest()).isPositive();
      assertThat(failure(() -> poor.embedAll(List.of("a"), EmbeddingModel.Use.DOCUMENT)).rest())
          .isPositive();
    }
    assertThat(standIn.requests()).isZero();
  }

  @Test
  void textsAreAskedForInBatchesEachOnceAndAsFarAsTheModelReads() {
    String beyond = "a".repeat(1999) + "🎬" + "b";
    List<String> texts =
        IntStream.range(0, 70).mapToObj(i -> i == 3 ? " " : i < 2 ? "same" : "text " + i).toList();
    List<float[]> vectors = model.embedAll(texts, EmbeddingModel.Use.DOCUMENT);
    assertThat(vectors).hasSize(70);
    assertThat(vectors.get(3)).containsOnly(0);
    assertThat(vectors.get(69)).containsExactly(ANY, within(1e-6f));
    assertThat(standIn.requests()).isEqualTo(2);
    assertThat(standIn.embedded().values()).containsOnly(1);
    assertThat(standIn.embedded()).hasSize(68);
    model.embedAll(List.of(beyond), EmbeddingModel.Use.DOCUMENT);
    assertThat(standIn.lastBody().at("/input/0").asString()).isEqualTo("a".repeat(1999));
  }

  @Test
  void oneServerHasTextsEmbeddedAndWhoStartedLastSaysByWhichModel() {
    EmbeddingTurns first = new EmbeddingTurns(DATABASE.source());
    EmbeddingTurns second = new EmbeddingTurns(DATABASE.source());
    assertThat(first.take("tales", "a")).isTrue();
    assertThat(second.take("tales", "a")).isFalse();
    assertThat(second.take("songs", "a")).as("other things").isTrue();
    assertThat(first.take("tales", "a")).as("it goes on").isTrue();
    first.end();
    assertThat(second.take("tales", "a")).isTrue();
    DATABASE
        .client()
        .sql("update embedding_turns set held_until = now() - interval '1 s'")
        .update();
    assertThat(first.take("tales", "a")).as("after a crash").isTrue();
    EmbeddingTurns later = new EmbeddingTurns(DATABASE.source());
    assertThat(later.take("tales", "b")).isTrue();
    later.end();
    assertThat(first.take("tales", "a")).as("never again").isFalse();
  }

  private static EmbeddingException failure(ThrowingCallable call) {
    return catchThrowableOfType(EmbeddingException.class, call);
  }
}
