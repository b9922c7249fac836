package dev.reelmill.provider;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Embeddings at {@code /embeddings}. */
public final class OpenAiEmbeddings implements TextEmbeddings {
  private final ProviderClient client;
  private final ModelFacts facts;
  private final int dimensions;

  /** A model of the client's provider. */
  public OpenAiEmbeddings(ProviderClient client, ModelFacts facts, int dimensions) {
    this.client = client;
    this.facts = facts;
    this.dimensions = dimensions;
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public List<float[]> of(List<String> texts, Use use) throws InterruptedException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("model", facts.name().model());
    texts.forEach(body.putArray("input")::add);
    body.put("dimensions", dimensions);
    JsonNode json =
        client.json(Question.post(client.endpoint().at("/embeddings"), body.toString()));
    JsonNode data = new AnswerFields(client, json).array("/data");
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
    return List.of(vectors);
  }
}
