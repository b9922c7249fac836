package dev.reelmill.provider;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Video models of OpenRouter. */
public final class OpenRouterVideos implements VideoModel {
  private final ProviderClient client;
  private final ModelFacts facts;

  /** A model of the client's provider; its price is for a second. */
  public OpenRouterVideos(ProviderClient client, ModelFacts facts) {
    this.client = client;
    this.facts = facts;
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public int secondsOf(ClipQuestion question) {
    return Math.clamp((long) Math.ceil(question.seconds()), 1, facts.mostUnits());
  }

  @Override
  public String begin(ClipQuestion question) throws InterruptedException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("model", facts.name().model());
    body.put("prompt", question.prompt());
    body.put("duration", secondsOf(question));
    body.put("resolution", question.shortSide() + "p");
    body.put("aspect_ratio", question.aspectRatio());
    body.put("generate_audio", false);
    JsonNode json = client.json(Question.post(client.endpoint().at("/videos"), body.toString()));
    return new AnswerFields(client, json).text("/id");
  }

  @Override
  public ClipState look(String id) throws InterruptedException {
    JsonNode json = client.json(Question.get(address(id, "")));
    AnswerFields answer = new AnswerFields(client, json);
    OptionalDouble dollars = answer.amount("/usage/cost");
    String status = answer.text("/status");
    return switch (status) {
      case "pending", "in_progress" -> new ClipState.Working(client.patience().look());
      case "completed" -> new ClipState.Done(link(json), dollars);
      case "failed", "cancelled", "expired" ->
          new ClipState.Failed(
              Trouble.UNAVAILABLE, status + ": " + client.shown(error(json)), dollars);
      default -> throw client.badAnswer("its status is \"" + client.shown(status) + "\"");
    };
  }

  /** Where the provider itself has it, or else behind the link it told. */
  @Override
  public void fetch(String id, ClipState.Done done, Path file) throws InterruptedException {
    try {
      ClipFile.fetch(client, address(id, "/content?index=0"), file);
    } catch (ProviderException elsewhere) {
      if (elsewhere.trouble() != Trouble.REQUEST_REFUSED || done.link().isEmpty()) {
        throw elsewhere;
      }
      ClipFile.fetch(client, client.link(done.link().get()), file);
    }
  }

  private Optional<URI> link(JsonNode json) {
    JsonNode link = json.at("/unsigned_urls/0");
    return link.isString() ? Optional.of(client.uri(link.stringValue())) : Optional.empty();
  }

  private static String error(JsonNode json) {
    return json.path("error").asString("no reason told");
  }

  private URI address(String id, String further) {
    return client.endpoint().at("/videos/" + Endpoint.part(id) + further);
  }
}
