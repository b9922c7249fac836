package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;

/** A prompt together with facts that it does not give itself. */
final class InformedPrompt {
  private InformedPrompt() {}

  /** What the prompt asks for, answered by facts where it would only have invited to look. */
  static PromptReading of(PromptReading prompt, List<String> facts, boolean silent) {
    if (facts.isEmpty()) {
      return prompt;
    }
    boolean bare = prompt.items().isEmpty() && prompt.sentences().isEmpty();
    return switch (prompt.shape()) {
      case THEME -> prompt.as(PromptShape.TEXT).withSentences(facts);
      case QUESTION -> silent ? more(prompt.as(PromptShape.TEXT), facts) : more(prompt, facts);
      case HOW_TO -> bare ? guide(prompt, facts) : more(prompt, facts);
      case LIST -> bare ? list(prompt, facts) : more(prompt, facts);
      case TEXT, COMPARISON, ADVERT -> more(prompt, facts);
      case QUOTE -> prompt;
    };
  }

  private static PromptReading more(PromptReading prompt, List<String> facts) {
    List<String> sentences = new ArrayList<>(prompt.sentences());
    sentences.addAll(facts);
    return prompt.withSentences(sentences);
  }

  private static PromptReading guide(PromptReading prompt, List<String> facts) {
    boolean action = prompt.noun().equals(PhraseReader.ACTION);
    String title = action ? "how to " + prompt.subject() : prompt.subject();
    return prompt.as(PromptShape.TEXT).about(title).withSentences(facts);
  }

  /** As many entries as are asked for, or the facts as they come. */
  private static PromptReading list(PromptReading prompt, List<String> facts) {
    return prompt.count() > 1 && facts.size() >= prompt.count()
        ? prompt.withItems(facts.subList(0, prompt.count()))
        : prompt.as(PromptShape.TEXT).withSentences(facts);
  }
}
