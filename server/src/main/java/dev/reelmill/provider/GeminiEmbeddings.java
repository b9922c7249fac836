package dev.reelmill.provider;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Embeddings of the Gemini API. */
public final class GeminiEmbeddings extends AskedEmbeddings {
  /** A model of the client's provider. */
  public GeminiEmbeddings(ProviderClient client, ModelFacts facts, int dimensions) {
    super(client, facts, dimensions);
  }

  @Override
  public EmbeddedTexts of(List<String> texts, Use use) throws InterruptedException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    var requests = body.putArray("requests");
    texts.forEach(text -> fill(requests.addObject(), text, use));
    String path = "/models/" + Endpoint.part(facts.name().model()) + ":batchEmbedContents";
    JsonNode json = client.json(Question.post(client.endpoint().at(path), body.toString()));
    JsonNode embeddings = new AnswerFields(client, json).array("/embeddings");
    if (embeddings.size() != texts.size()) {
      throw client.badAnswer(embeddings.size() + " vectors are not those of " + texts.size());
    }
    List<float[]> vectors = new ArrayList<>();
    embeddings.forEach(one -> vectors.add(Vectors.read(client, one.path("values"), dimensions)));
    return new EmbeddedTexts(vectors, estimate(texts)); // its answer tells no tokens
  }

  private void fill(ObjectNode request, String text, Use use) {
    request.put("model", "models/" + facts.name().model());
    request.putObject("content").putArray("parts").addObject().put("text", text);
    request.put(
        "taskType",
        switch (use) {
          case QUERY -> "RETRIEVAL_QUERY";
          case DOCUMENT -> "RETRIEVAL_DOCUMENT";
        });
    request.put("outputDimensionality", dimensions);
  }
}
