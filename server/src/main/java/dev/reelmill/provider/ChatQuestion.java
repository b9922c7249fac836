package dev.reelmill.provider;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A question to a chat model whose answer is JSON.
 *
 * @param turns what was said so far, in order
 * @param schemaName names the answer's form
 * @param schema the answer's form, JSON Schema as structured output takes it
 * @param mostTokens of the answer
 */
public record ChatQuestion(List<Turn> turns, String schemaName, JsonNode schema, int mostTokens) {
  public ChatQuestion {
    turns = List.copyOf(turns);
  }

  /** Who says what; the role is system, user or assistant. */
  public record Turn(String role, String content) {}

  /** The question after an answer and what there is to say about it. */
  public ChatQuestion after(String answer, String remark) {
    List<Turn> more = new ArrayList<>(turns);
    more.add(new Turn("assistant", answer));
    more.add(new Turn("user", remark));
    return new ChatQuestion(more, schemaName, schema, mostTokens);
  }
}
