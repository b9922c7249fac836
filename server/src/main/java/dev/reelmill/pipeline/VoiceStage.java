package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.narration.Narrator;
import dev.reelmill.narration.OutsideVoice;
import dev.reelmill.narration.OutsideVoices;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpeechStore;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.script.Script;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles who speaks a film. A voice outside reads all of it before anything is shown, for a film
 * has one voice; where it does not, the voice that is always there speaks, in this attempt and all
 * later ones.
 */
final class VoiceStage {
  private static final Logger LOG = LoggerFactory.getLogger(VoiceStage.class);
  private static final String FALL = "not the voice";
  private static final String PART = "voice";

  private final SpeechEngines engines;
  private final Optional<OutsideVoices> outside;
  private final ArtifactStore artifacts;

  VoiceStage(SpeechEngines engines, Optional<OutsideVoices> outside, ArtifactStore artifacts) {
    this.engines = engines;
    this.outside = outside;
    this.artifacts = artifacts;
  }

  /**
   * Who speaks.
   *
   * @param dollars what a provider was paid for it, in USD
   * @param falls the voice that was wanted, if it is another
   */
  record Voice(
      SpeechEngine engine, Narrator narrator, double dollars, List<FilmPackage.Fall> falls) {}

  /** Refuses voices that nobody could have, before anything is done for them. */
  void check(@Nullable String wanted) {
    if (!OutsideVoice.isNamed(wanted)) {
      engines.forVoice(wanted);
    }
  }

  /** Whether a film's voice is one outside. */
  static boolean isOutside(Brief brief, Script script) {
    return OutsideVoice.isNamed(brief.options().voice())
        && script.scenes().stream().anyMatch(scene -> !scene.lines().isEmpty());
  }

  /** Finds who speaks, and has a voice outside speak now. */
  Voice run(Brief brief, Script script, Decisions decisions) throws InterruptedException {
    SpeechStore store = new ArtifactSpeechStore(artifacts);
    @Nullable String wanted = brief.options().voice();
    if (wanted == null || !isOutside(brief, script)) {
      SpeechEngine engine = engines.forVoice(OutsideVoice.isNamed(wanted) ? null : wanted);
      return new Voice(engine, new Narrator(engine, store), 0, List.of());
    }
    Optional<String> fell = decisions.find(FALL);
    if (fell.isEmpty()) {
      try {
        SpeechEngine engine = read(wanted, script, decisions.jobId(), store);
        Narrator narrator = new Narrator(engine, SpeechStore.NONE);
        return new Voice(engine, narrator, paid(decisions), List.of());
      } catch (ProviderException trouble) {
        LOG.atWarn()
            .addKeyValue("error_code", trouble.code())
            .log("{} does not speak: {}", wanted, trouble.getMessage());
        String content = Falls.content(trouble.code(), String.valueOf(trouble.getMessage()));
        fell = Optional.of(decisions.keep(FALL, content));
      }
    }
    SpeechEngine engine = engines.forVoice(null);
    FilmPackage.Fall fall = Falls.read(PART, wanted, fell.get());
    return new Voice(engine, new Narrator(engine, store), paid(decisions), List.of(fall));
  }

  private SpeechEngine read(String voice, Script script, @Nullable UUID job, SpeechStore store)
      throws InterruptedException {
    if (outside.isEmpty() || job == null) {
      throw OutsideVoices.notAsked(voice);
    }
    return outside.get().read(voice, script, job, new ArtifactAnswerStore(artifacts), store);
  }

  private double paid(Decisions decisions) {
    UUID job = decisions.jobId();
    return outside.isEmpty() || job == null ? 0 : outside.get().paidFor(job);
  }
}
