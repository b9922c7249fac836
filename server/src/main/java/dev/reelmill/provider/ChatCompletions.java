package dev.reelmill.provider;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chat models at {@code /chat/completions}: OpenRouter, OpenAI, Ollama, vLLM. */
public final class ChatCompletions implements ChatModel {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double MILLION = 1e6;
  private static final int STATUS_OF_REFUSALS = 400;

  private final ProviderClient client;
  private final ModelFacts facts;

  /** A model of the client's provider. */
  public ChatCompletions(ProviderClient client, ModelFacts facts) {
    this.client = client;
    this.facts = facts;
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  /** A token is rarely less than a byte of what is sent. */
  @Override
  public double estimate(ChatQuestion question) {
    int sent = body(question).getBytes(StandardCharsets.UTF_8).length;
    return (sent + question.mostTokens()) * facts.price() / MILLION;
  }

  @Override
  public ChatAnswer ask(ChatQuestion question) throws InterruptedException {
    Question post = Question.post(client.endpoint().at("/chat/completions"), body(question));
    JsonNode json = client.json(post);
    if (json.has("error")) { // some say so with a status of 200
      int code = json.at("/error/code").asInt(STATUS_OF_REFUSALS);
      throw ModelRefusals.of(client.endpoint(), code, json, null);
    }
    AnswerFields answer = new AnswerFields(client, json);
    switch (json.at("/choices/0/finish_reason").asString("")) {
      case "length" -> throw client.badAnswer("it was cut off at its longest");
      case "content_filter" ->
          throw ProviderException.lost(
              Trouble.CONTENT_REJECTED,
              client.endpoint().provider().label() + " filtered it",
              null);
      default -> {}
    }
    return new ChatAnswer(answer.text("/choices/0/message/content"), dollars(answer, question));
  }

  /** What the answer says that it costs; where it says nothing, the most it may have cost. */
  private double dollars(AnswerFields answer, ChatQuestion question) {
    OptionalDouble told = answer.amount("/usage/cost");
    OptionalDouble tokens = answer.amount("/usage/total_tokens");
    if (told.isPresent()) {
      return told.getAsDouble();
    }
    return tokens.isPresent() ? tokens.getAsDouble() * facts.price() / MILLION : estimate(question);
  }

  private String body(ChatQuestion question) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", facts.name().model());
    var messages = body.putArray("messages");
    for (ChatQuestion.Turn turn : question.turns()) {
      messages.addObject().put("role", turn.role()).put("content", turn.content());
    }
    body.put("max_completion_tokens", question.mostTokens());
    ObjectNode format = body.putObject("response_format").put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", question.schemaName())
        .put("strict", true)
        .set("schema", question.schema());
    body.put("stream", false);
    return JSON.writeValueAsString(body);
  }
}
