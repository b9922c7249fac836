package dev.reelmill.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in for models that embed, in OpenAI's shape: answers with the vectors that the test
 * computes, unless there is trouble.
 */
public final class EmbeddingStandIn implements AutoCloseable {
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          1,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMillis(5));

  private final StandIn standIn = new StandIn();
  private final Map<String, Integer> embedded = new ConcurrentHashMap<>();
  private volatile StandIn.@Nullable Answer trouble;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /** Answers by functions of a text, by the models' names. */
  public EmbeddingStandIn(Map<String, Function<String, float[]>> models) {
    standIn.on("POST /embeddings", exchange -> answer(exchange, models));
  }

  /** Answers so from now on, and well again with null. */
  public void trouble(StandIn.@Nullable Answer some) {
    trouble = some;
  }

  /** Answers nobody until what is returned is counted down. */
  public CountDownLatch hold() {
    CountDownLatch closed = new CountDownLatch(1);
    gate = closed;
    return closed;
  }

  /** How often each text was embedded. */
  public Map<String, Integer> embedded() {
    return Map.copyOf(embedded);
  }

  /** How many requests came. */
  public int requests() {
    return standIn.asked().size();
  }

  /** An answer that never ends. */
  public StandIn.Answer silence() {
    return standIn.silence();
  }

  /** The last request. */
  public JsonNode lastBody() {
    return JsonMapper.shared().readTree(standIn.last().body());
  }

  /** A client's view of a model. */
  public TextEmbeddings model(String name, int dimensions) {
    ModelFacts facts =
        new ModelFacts(new ModelName(Provider.OPENAI, name), 0.1, 2000, Optional.empty());
    ProviderClient client =
        new ProviderClient(
            new Endpoint(Provider.OPENAI, standIn.url(), "key"),
            PATIENCE,
            SystemDefaultDnsResolver.INSTANCE,
            InstantSource.system());
    return new OpenAiEmbeddings(client, facts, dimensions);
  }

  private void answer(HttpExchange exchange, Map<String, Function<String, float[]>> models)
      throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    StandIn.Answer instead = trouble;
    if (instead != null) {
      instead.to(exchange);
      return;
    }
    JsonNode body =
        JsonMapper.shared().readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    List<String> texts = body.path("input").valueStream().map(JsonNode::asString).toList();
    if (texts.stream().anyMatch(text -> text.contains("Poison"))) {
      StandIn.json(400, "{\"error\":{\"message\":\"poison is not embedded\"}}").to(exchange);
      return;
    }
    Function<String, float[]> model = models.get(body.path("model").asString());
    if (model == null) {
      StandIn.json(404, "{\"error\":{\"message\":\"no such model\"}}").to(exchange);
      return;
    }
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode data = answer.putArray("data");
    for (int i = 0; i < texts.size(); i++) {
      embedded.merge(texts.get(i), 1, Integer::sum);
      ArrayNode vector = data.addObject().put("index", i).putArray("embedding");
      for (float number : model.apply(texts.get(i))) {
        vector.add(number);
      }
    }
    answer.putObject("usage").put("total_tokens", texts.size() * 10);
    StandIn.json(answer.toString()).to(exchange);
  }

  @Override
  public void close() {
    gate.countDown();
    standIn.close();
  }
}
