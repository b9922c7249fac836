package dev.reelmill.provider;

import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Embeddings at {@code /embeddings}. */
public final class OpenAiEmbeddings extends AskedEmbeddings {
  private static final double MILLION = 1e6;

  /** Some models have one length of vectors only, and their servers do not like to be told it. */
  private volatile boolean lengthIsChosen = true;

  /** A model of the client's provider. */
  public OpenAiEmbeddings(ProviderClient client, ModelFacts facts, int dimensions) {
    super(client, facts, dimensions);
  }

  @Override
  public EmbeddedTexts of(List<String> texts, Use use) throws InterruptedException {
    JsonNode json = answer(texts);
    AnswerFields answer = new AnswerFields(client, json);
    JsonNode data = answer.array("/data");
    float[][] vectors = new float[texts.size()][];
    for (JsonNode one : data) { // told by number, in any order
      int index = one.path("index").asInt(-1);
      if (index < 0 || index >= vectors.length) {
        throw client.badAnswer("a vector is of no text");
      }
      vectors[index] = Vectors.read(client, one.path("embedding"), dimensions);
    }
    for (float[] vector : vectors) {
      if (vector == null) {
        throw client.badAnswer("a text has no vector");
      }
    }
    OptionalDouble tokens = answer.amount("/usage/total_tokens");
    return new EmbeddedTexts(
        List.of(vectors),
        tokens.isPresent() ? tokens.getAsDouble() * facts.price() / MILLION : estimate(texts));
  }

  private JsonNode answer(List<String> texts) throws InterruptedException {
    try {
      return client.json(question(texts));
    } catch (ProviderException refused) {
      boolean ofTheLength =
          lengthIsChosen
              && refused.trouble() == Trouble.REQUEST_REFUSED
              && String.valueOf(refused.getMessage()).contains("dimension");
      if (!ofTheLength) {
        throw refused;
      }
      lengthIsChosen = false;
      return client.json(question(texts));
    }
  }

  private Question question(List<String> texts) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("model", facts.name().model());
    texts.forEach(body.putArray("input")::add);
    if (lengthIsChosen) {
      body.put("dimensions", dimensions);
    }
    return Question.post(client.endpoint().at("/embeddings"), body.toString());
  }
}
