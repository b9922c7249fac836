package dev.reelmill.embedding;

import dev.reelmill.provider.EmbeddedTexts;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.Purpose;
import dev.reelmill.provider.Spending;
import dev.reelmill.provider.TextEmbeddings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model of an outside provider. Every call is paid from the day's budget. Searches wait for it
 * for less than a second, and do not ask it at all while it rests; what it once said to a search is
 * remembered for a while.
 */
public final class OutsideEmbedding implements EmbeddingModel {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideEmbedding.class);

  /** Leaves a search time enough to go by words. */
  private static final Duration PATIENCE = Duration.ofMillis(700);

  /** Its answer with long vectors is well below what an answer may have. */
  private static final int TEXTS_A_CALL = 64;

  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final TextEmbeddings queries;
  private final TextEmbeddings documents;
  private final ModelBudget budget;
  private final EmbeddingTurns turns;
  private final InstantSource clock;
  private final Duration patience;
  private final QueryVectors known = new QueryVectors(this::query);
  private volatile Rest rest = new Rest(Instant.MIN, "");

  /** Searches do not ask before then. */
  private record Rest(Instant end, String reason) {}

  /**
   * A model that has been asked nothing yet.
   *
   * @param queries asks it without any patience
   * @param documents asks the same model with some
   */
  public OutsideEmbedding(
      TextEmbeddings queries,
      TextEmbeddings documents,
      ModelBudget budget,
      EmbeddingTurns turns,
      InstantSource clock) {
    this(queries, documents, budget, turns, clock, PATIENCE);
  }

  OutsideEmbedding(
      TextEmbeddings queries,
      TextEmbeddings documents,
      ModelBudget budget,
      EmbeddingTurns turns,
      InstantSource clock,
      Duration patience) {
    this.queries = queries;
    this.documents = documents;
    this.budget = budget;
    this.turns = turns;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public String id() {
    return documents.facts().name() + "@" + documents.dimensions();
  }

  @Override
  public int dimensions() {
    return documents.dimensions();
  }

  @Override
  public boolean isDistant() {
    return true;
  }

  @Override
  public boolean takesTurn(String things) {
    return turns.take(things, id());
  }

  @Override
  public float[] embed(String text) {
    String asked = withinReach(text);
    if (asked.isBlank()) {
      throw EmbeddingException.refused("a search without words has no meaning");
    }
    try {
      return known.of(asked).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw EmbeddingException.down(
          "%s gave no vector within %d ms".formatted(id(), patience.toMillis()), Duration.ZERO);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof EmbeddingException told
          ? told
          : EmbeddingException.down(String.valueOf(cause), Duration.ZERO);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public List<float[]> embedAll(List<String> texts, Use use) {
    List<String> asked = texts.stream().map(this::withinReach).toList();
    List<String> distinct = asked.stream().filter(text -> !text.isBlank()).distinct().toList();
    Map<String, float[]> vectors = new HashMap<>();
    for (int from = 0; from < distinct.size(); from += TEXTS_A_CALL) {
      List<String> some = distinct.subList(from, Math.min(from + TEXTS_A_CALL, distinct.size()));
      List<float[]> answer = ask(documents, some, use);
      for (int i = 0; i < some.size(); i++) {
        vectors.put(some.get(i), answer.get(i));
      }
    }
    List<float[]> all = new ArrayList<>();
    for (String text : asked) { // without words it is like nothing
      float[] vector = vectors.get(text);
      all.add(vector == null ? new float[dimensions()] : vector);
    }
    return all;
  }

  @Override
  public void close() {
    known.close();
    try {
      turns.end();
    } catch (RuntimeException later) {
      LOG.info("The turn to embed ends by itself: {}", later.getMessage());
    }
  }

  private float[] query(String text) {
    Rest now = rest;
    if (clock.instant().isBefore(now.end())) {
      throw EmbeddingException.down(now.reason(), Duration.ZERO);
    }
    try {
      return ask(queries, List.of(text), Use.QUERY).getFirst();
    } catch (EmbeddingException failure) {
      if (!failure.rest().isZero()) {
        rest = new Rest(clock.instant().plus(failure.rest()), String.valueOf(failure.getMessage()));
      }
      throw failure;
    }
  }

  private List<float[]> ask(TextEmbeddings model, List<String> texts, Use use) {
    ModelFacts facts = model.facts();
    try {
      facts.requireAlive(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      String part =
          switch (use) {
            case QUERY -> "searches";
            case DOCUMENT -> "texts";
          };
      return budget
          .spend(
              new Spending(null, part, Purpose.EMBEDDING, facts.name()),
              model.estimate(texts),
              () -> model.of(texts, asked(use)),
              EmbeddedTexts::dollars)
          .vectors();
    } catch (ProviderException trouble) {
      throw told(trouble);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static TextEmbeddings.Use asked(Use use) {
    return switch (use) {
      case QUERY -> TextEmbeddings.Use.QUERY;
      case DOCUMENT -> TextEmbeddings.Use.DOCUMENT;
    };
  }

  private static EmbeddingException told(ProviderException trouble) {
    String message = trouble.code() + ": " + trouble.getMessage();
    return switch (trouble.trouble()) {
      case CONTENT_REJECTED, REQUEST_REFUSED -> EmbeddingException.refused(message);
      case BUSY, UNAVAILABLE, TIMEOUT, CIRCUIT_OPEN, NO_ACCESS, NO_CREDIT ->
          EmbeddingException.down(message, wish(trouble)); // more of them open the circuit
      case BAD_ANSWER, FORBIDDEN_LINK -> EmbeddingException.down(message, Duration.ofSeconds(30));
      case BUDGET, OVER_BUDGET -> EmbeddingException.down(message, Duration.ofMinutes(1));
      case ENDED -> EmbeddingException.down(message, LONGEST_REST);
    };
  }

  private static Duration wish(ProviderException trouble) {
    Duration wish = trouble.comeBackAfter();
    return wish == null ? Duration.ZERO : wish.compareTo(LONGEST_REST) < 0 ? wish : LONGEST_REST;
  }

  private static EmbeddingException interrupted() {
    Thread.currentThread().interrupt();
    return EmbeddingException.down("interrupted", Duration.ZERO);
  }

  /** What is beyond is ignored; a character is never cut in two. */
  private String withinReach(String text) {
    int most = documents.facts().mostUnits();
    if (text.length() <= most) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, pair ? most - 1 : most);
  }
}
