package dev.reelmill.provider;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Video models that are spoken to as OpenAI's were. */
public final class OpenAiVideos implements VideoModel {
  private static final int[] LENGTHS = {4, 8, 12};
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

  private final ProviderClient client;
  private final ModelFacts facts;

  /** A model of the client's provider; its price is for a second. */
  public OpenAiVideos(ProviderClient client, ModelFacts facts) {
    this.client = client;
    this.facts = facts;
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public int secondsOf(ClipQuestion question) {
    int longest = LENGTHS[0];
    for (int length : LENGTHS) {
      longest = length <= facts.mostUnits() ? length : longest;
      if (longest >= question.seconds()) {
        break;
      }
    }
    return longest;
  }

  @Override
  public String begin(ClipQuestion question) throws InterruptedException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("model", facts.name().model());
    body.put("prompt", question.prompt());
    body.put("seconds", Integer.toString(secondsOf(question)));
    body.put("size", question.upright() ? "720x1280" : "1280x720");
    JsonNode json = client.json(Question.post(client.endpoint().at("/videos"), body.toString()));
    return new AnswerFields(client, json).text("/id");
  }

  @Override
  public ClipState look(String id) throws InterruptedException {
    Reply reply = client.ask(Question.get(address(id, "")));
    JsonNode json = client.parsed(reply);
    String status = new AnswerFields(client, json).text("/status");
    return switch (status) {
      case "queued", "in_progress" -> new ClipState.Working(nextLook(reply));
      case "completed" -> new ClipState.Done(Optional.empty(), OptionalDouble.empty());
      case "failed" -> failed(json.path("error"));
      default -> throw client.badAnswer("its status is \"" + client.shown(status) + "\"");
    };
  }

  private ClipState failed(JsonNode error) {
    String code = error.path("code").asString("");
    boolean rejected = code.contains("moderation") || code.contains("policy");
    return new ClipState.Failed(
        rejected ? Trouble.CONTENT_REJECTED : Trouble.UNAVAILABLE,
        client.shown("failed: " + code + " " + error.path("message").asString("no reason told")),
        OptionalDouble.empty());
  }

  private Duration nextLook(Reply reply) {
    return reply
        .headers()
        .poll()
        .filter(millis -> millis.matches("[0-9]{1,6}"))
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        .map(wait -> wait.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : wait)
        .orElse(client.patience().look());
  }

  @Override
  public void fetch(String id, ClipState.Done done, Path file) throws InterruptedException {
    ClipFile.fetch(client, address(id, "/content?variant=video"), file);
  }

  @Override
  public void forget(String id) throws InterruptedException {
    client.ask(Question.delete(address(id, "")));
  }

  private URI address(String id, String further) {
    return client.endpoint().at("/videos/" + Endpoint.part(id) + further);
  }
}
