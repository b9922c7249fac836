package dev.reelmill.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.Persona;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.posting.PostingStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who speaks a film is settled when it is ordered, and so are the work and its key. */
class VoiceOfOrdersIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final String USUAL = "openai:tts/echo";

  private final Orders orders =
      new Orders(
          new JobStore(DATABASE.source(), DATABASE.transactions()),
          new VideoCatalog(DATABASE.source()),
          new PostingStore(DATABASE.source()),
          100,
          new Choices(List.of(), List::of, voice -> true),
          BriefOptions.DEFAULT.speaking(USUAL));

  private Job place(Brief brief) {
    Order order = new Order("workflow", "owner", brief, Priority.NORMAL, null);
    return switch (orders.place(order)) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit over -> throw new AssertionError("over the limit");
    };
  }

  private static PromptBrief prompt(Style style, BriefOptions options) {
    return new PromptBrief("deep sea creatures", style, 10, options);
  }

  @Test
  void whoeverNamesNoVoiceHasTheUsualOneUnlessNothingIsSaid() {
    BriefOptions named = BriefOptions.DEFAULT.speaking("cmu-slt-hsmm");
    Job usual = place(prompt(Style.CALM, BriefOptions.DEFAULT));
    Job other = place(prompt(Style.CALM, named));
    Job silent = place(prompt(Style.BACKGROUND, BriefOptions.DEFAULT));
    assertThat(BriefCodec.fromJson(usual.payload()).options().voice()).isEqualTo(USUAL);
    assertThat(BriefCodec.fromJson(other.payload()).options()).isEqualTo(named);
    assertThat(BriefCodec.fromJson(silent.payload()).options().voice()).isNull();
    assertThat(usual.workKey()).isNotEqualTo(other.workKey());
    assertThat(place(prompt(Style.CALM, BriefOptions.DEFAULT.speaking(USUAL))).workKey())
        .isEqualTo(usual.workKey());
  }

  @Test
  void aFilmLikeThoseOfSharedDoorsStandsForThem() {
    Topic topic = Persona.SAVINGS_BUILDER.topics().getFirst();
    assertThat(place(new TopicBrief(topic.persona(), topic, BriefOptions.DEFAULT)).subject())
        .startsWith("topic:");
    BriefOptions named = BriefOptions.DEFAULT.speaking("cmu-slt-hsmm");
    assertThat(place(new TopicBrief(topic.persona(), topic, named)).subject()).startsWith("own:");
  }
}
