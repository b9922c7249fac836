package dev.reelmill.narration;

import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.Purpose;
import dev.reelmill.provider.SpeechModel;
import dev.reelmill.provider.Trouble;
import dev.reelmill.script.Script;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The voices of outside providers that this process may ask. */
public final class OutsideVoices {
  private final Map<String, OutsideVoice> voices = new LinkedHashMap<>();
  private final Map<OutsideVoice, SpeechModel> models;
  private final ModelBudget budget;
  private final InstantSource clock;
  private final Duration longest;

  /**
   * Voices by their models.
   *
   * @param longest that the reading of a script may take
   */
  public OutsideVoices(
      Map<OutsideVoice, SpeechModel> models,
      ModelBudget budget,
      InstantSource clock,
      Duration longest) {
    this.models = Map.copyOf(models);
    models.keySet().forEach(voice -> voices.put(voice.toString(), voice));
    this.budget = budget;
    this.clock = clock;
    this.longest = longest;
  }

  /**
   * Has all lines of a script read, or finds them kept.
   *
   * @param name as {@link OutsideVoice} writes it
   * @param answers keep what the voice answers
   * @param store keeps the speech that is made of it
   * @return an engine that speaks these lines
   * @throws ProviderException when the voice does not read all of them
   * @throws dev.reelmill.brief.ReelmillException when a line cannot be read aloud, as {@link
   *     SpeechEngine#speak}
   */
  public SpeechEngine read(
      String name, Script script, UUID job, AnswerStore answers, SpeechStore store)
      throws InterruptedException {
    OutsideVoice voice = voices.get(name);
    SpeechModel model = voice == null ? null : models.get(voice);
    if (voice == null || model == null) {
      throw notAsked(name);
    }
    model.facts().requireAlive(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    List<String> lines = script.scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
    PaidAnswers paid = new PaidAnswers(answers);
    return new LineReading(voice, model, budget, job, paid, store, longest).read(lines);
  }

  /** A voice that is not configured in this process. */
  public static ProviderException notAsked(String name) {
    return ProviderException.refused(Trouble.UNAVAILABLE, name + " is not configured here");
  }

  /** What a job's speech has cost so far, in USD. */
  public double paidFor(UUID job) {
    return budget.paidFor(job, Purpose.SPEECH);
  }
}
