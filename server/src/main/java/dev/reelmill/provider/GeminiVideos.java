package dev.reelmill.provider;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Video models of the Gemini API, as interactions in the background. */
public final class GeminiVideos implements VideoModel {
  private final ProviderClient client;
  private final ModelFacts facts;

  /** A model of the client's provider; its price is for a second. */
  public GeminiVideos(ProviderClient client, ModelFacts facts) {
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

  /** As links: what comes inline ends at 4 MB. */
  @Override
  public String begin(ClipQuestion question) throws InterruptedException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("model", facts.name().model());
    body.put("input", question.prompt());
    body.putObject("response_format")
        .put("type", "video")
        .put("aspect_ratio", question.upright() ? "9:16" : "16:9")
        .put("resolution", question.shortSide() + "p")
        .put("duration", secondsOf(question) + "s")
        .put("delivery", "uri");
    body.put("background", true);
    JsonNode json =
        client.json(Question.post(client.endpoint().at("/interactions"), body.toString()));
    return new AnswerFields(client, json).text("/id");
  }

  @Override
  public ClipState look(String id) throws InterruptedException {
    URI address = client.endpoint().at("/interactions/" + Endpoint.part(id));
    JsonNode json = client.json(Question.get(address));
    String status = new AnswerFields(client, json).text("/status");
    return switch (status) {
      case "queued", "in_progress" -> new ClipState.Working(client.patience().look());
      case "completed" -> new ClipState.Done(Optional.of(video(json)), OptionalDouble.empty());
      case "budget_exceeded" -> failed(Trouble.NO_CREDIT, status, json);
      case "requires_action", "failed", "cancelled", "incomplete" ->
          failed(Trouble.UNAVAILABLE, status, json);
      default -> throw client.badAnswer("its status is \"" + client.shown(status) + "\"");
    };
  }

  private ClipState failed(Trouble trouble, String status, JsonNode json) {
    String reason = json.at("/error/message").asString("no reason told");
    return new ClipState.Failed(
        trouble, client.shown(status + ": " + reason), OptionalDouble.empty());
  }

  /** A link to the video among what the model put out. */
  private URI video(JsonNode json) {
    for (JsonNode step : json.path("steps")) {
      for (JsonNode content : step.path("content")) {
        boolean ours =
            step.path("type").asString("").equals("model_output")
                && content.path("type").asString("").equals("video");
        if (ours && content.path("uri").isString()) {
          return client.uri(content.path("uri").stringValue());
        }
      }
    }
    throw client.badAnswer("it has no link to a video");
  }

  @Override
  public void fetch(String id, ClipState.Done done, Path file) throws InterruptedException {
    URI link = done.link().orElseThrow(() -> client.badAnswer("it has no link to a video"));
    ClipFile.fetch(client, client.link(link), file);
  }
}
