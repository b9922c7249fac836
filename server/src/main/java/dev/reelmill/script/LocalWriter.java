package dev.reelmill.script;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TopicBrief;

/** Writes scripts by rules, from the brief's own words and without any service. */
public final class LocalWriter implements ScriptWriter {
  @Override
  public String id() {
    return "local-4";
  }

  @Override
  public Script write(Brief brief) {
    return switch (brief) {
      case PostingBrief posting -> PostingWriter.write(posting);
      case PromptBrief prompt -> PromptWriter.write(prompt);
      case TopicBrief _, DreamBrief _ ->
          throw new ReelmillException(
              "unsupported_brief", false, "Topics and dreams cannot be told yet");
    };
  }
}
