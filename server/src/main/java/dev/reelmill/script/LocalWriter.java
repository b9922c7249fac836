package dev.reelmill.script;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TopicBrief;
import java.util.Locale;

/** Writes scripts by rules, from the brief's own words and without any service. */
public final class LocalWriter implements ScriptWriter {
  private final TopicScripts topics;

  /** A writer that takes the scripts of topics from where they are kept. */
  public LocalWriter(TopicScripts topics) {
    this.topics = topics;
  }

  @Override
  public String id() {
    return "local-7";
  }

  @Override
  public Script write(Brief brief) {
    String language = brief.options().language();
    if (!language.toLowerCase(Locale.ROOT).matches("en(-.*)?")) {
      throw new ReelmillException(
          "unsupported_language",
          false,
          "language is " + language + "; only English can be spoken");
    }
    return switch (brief) {
      case PostingBrief posting -> PostingWriter.write(posting);
      case PromptBrief prompt -> PromptWriter.write(prompt);
      case TopicBrief topic -> topics.write(topic);
      case DreamBrief dream -> DreamWriter.write(dream);
    };
  }
}
