package dev.reelmill.app;

import dev.reelmill.app.settings.EmbeddingSettings;
import dev.reelmill.app.settings.ProviderSettings;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.EmbeddingTurns;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.embedding.OutsideEmbedding;
import dev.reelmill.provider.Endpoint;
import dev.reelmill.provider.GeminiEmbeddings;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.OpenAiEmbeddings;
import dev.reelmill.provider.Patience;
import dev.reelmill.provider.ProviderClient;
import dev.reelmill.provider.TextEmbeddings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** The model that searches go by: the one that comes along, unless another is configured. */
final class SearchModel implements AutoCloseable {
  /** A search goes on without it sooner; an answer that comes later is of use to the next. */
  private static final Patience FOR_SEARCHES =
      patience(Duration.ofSeconds(2), Duration.ofSeconds(5), 1, Duration.ZERO);

  /** Well below a turn to have texts embedded. */
  private static final Patience FOR_TEXTS =
      patience(Duration.ofSeconds(10), Duration.ofSeconds(40), 3, Duration.ofSeconds(15));

  private final ProviderSettings settings;

  /** Searches and texts have one each, whose circuit tells of its kind of question only. */
  private final List<ProviderClient> clients = new ArrayList<>();

  private final EmbeddingModel model;

  /** The configured model; nothing is asked yet. */
  SearchModel(ProviderSettings settings, Ledger ledger, DataSource database) {
    this.settings = settings;
    this.model =
        settings
            .embedding()
            .<EmbeddingModel>map(one -> outside(one, ledger, database))
            .orElseGet(MiniLmEmbedding::load);
  }

  EmbeddingModel model() {
    return model;
  }

  private OutsideEmbedding outside(EmbeddingSettings one, Ledger ledger, DataSource database) {
    return new OutsideEmbedding(
        asked(one, FOR_SEARCHES),
        asked(one, FOR_TEXTS),
        new ModelBudget(ledger),
        new EmbeddingTurns(database),
        InstantSource.system());
  }

  private TextEmbeddings asked(EmbeddingSettings one, Patience patience) {
    ProviderClient client = client(settings, one, patience);
    clients.add(client);
    return asked(one, client);
  }

  private static TextEmbeddings asked(EmbeddingSettings one, ProviderClient client) {
    ModelFacts facts = one.facts();
    return switch (facts.name().provider()) {
      case OPENAI -> new OpenAiEmbeddings(client, facts, one.dimensions());
      case GEMINI -> new GeminiEmbeddings(client, facts, one.dimensions());
      case OPENROUTER, FISH_AUDIO ->
          throw new IllegalArgumentException(facts.name() + " makes no vectors");
    };
  }

  private static ProviderClient client(
      ProviderSettings settings, EmbeddingSettings one, Patience patience) {
    Endpoint endpoint =
        Objects.requireNonNull(
            settings.endpoints().get(one.facts().name().provider()), "a model with a provider");
    return new ProviderClient(
        endpoint, patience, SystemDefaultDnsResolver.INSTANCE, InstantSource.system());
  }

  private static Patience patience(
      Duration connect, Duration answer, int tries, Duration longestPause) {
    return new Patience(
        connect, answer, tries, Patience.STANDARD.pause(), longestPause, Patience.STANDARD.look());
  }

  /**
   * Has the configured model embed a word, which is in no books.
   *
   * @return for people, what it gave
   */
  static Finding examine(ProviderSettings settings) throws InterruptedException, IOException {
    if (settings.embedding().isEmpty()) {
      try (MiniLmEmbedding local = MiniLmEmbedding.load()) {
        return new Finding.Well(local.id() + ", " + local.embed("work").length + " dimensions");
      }
    }
    EmbeddingSettings one = settings.embedding().get();
    String name = one.facts().name().toString();
    if (settings.dailyBudget() == 0) {
      return new Finding.Doubtful(
          name + " is not asked, as DAILY_BUDGET_USD is 0: searches go by words only");
    }
    one.facts().requireAlive(LocalDate.now(ZoneOffset.UTC));
    try (ProviderClient client = client(settings, one, FOR_SEARCHES)) {
      int dimensions =
          asked(one, client)
              .of(List.of("work"), TextEmbeddings.Use.QUERY)
              .vectors()
              .getFirst()
              .length;
      return new Finding.Well(name + ", " + dimensions + " dimensions");
    }
  }

  @Override
  public void close() {
    model.close();
    for (ProviderClient client : clients) {
      try {
        client.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
