package dev.reelmill.app;

import static java.util.stream.Collectors.toMap;

import dev.reelmill.app.settings.ProviderSettings;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.narration.OutsideVoice;
import dev.reelmill.narration.OutsideVoices;
import dev.reelmill.pipeline.ClipShoot;
import dev.reelmill.pipeline.OutsideHelp;
import dev.reelmill.provider.ChatCompletions;
import dev.reelmill.provider.ChatModel;
import dev.reelmill.provider.Endpoint;
import dev.reelmill.provider.FishAudioSpeech;
import dev.reelmill.provider.GeminiVideos;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.OpenAiSpeech;
import dev.reelmill.provider.OpenAiVideos;
import dev.reelmill.provider.OpenCalls;
import dev.reelmill.provider.OpenRouterVideos;
import dev.reelmill.provider.Patience;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.ProviderClient;
import dev.reelmill.provider.SpeechModel;
import dev.reelmill.provider.VideoModel;
import dev.reelmill.script.ChatWriter;
import dev.reelmill.script.ScriptWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models of outside providers that this process may ask, and the ledger that it asks first. */
final class OutsideModels implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideModels.class);

  /** Well below what an attempt may take by default. */
  private static final Duration LONGEST_SHOOT = Duration.ofMinutes(6);

  private static final Duration LONGEST_READING = Duration.ofMinutes(2);

  private final Map<Provider, ProviderClient> clients = new EnumMap<>(Provider.class);
  private final List<ChatModel> scripts;
  private final List<VideoModel> videos;
  private final Map<OutsideVoice, SpeechModel> voices = new LinkedHashMap<>();
  private final ModelBudget budget;
  private final Ledger ledger;

  /** Models by the configuration; nothing is asked yet. */
  OutsideModels(ProviderSettings settings, Ledger ledger) {
    for (Endpoint endpoint : settings.endpoints().values()) {
      clients.put(
          endpoint.provider(),
          new ProviderClient(
              endpoint,
              Patience.STANDARD,
              SystemDefaultDnsResolver.INSTANCE,
              InstantSource.system()));
    }
    this.ledger = ledger;
    budget = new ModelBudget(ledger);
    scripts =
        settings.scripts().stream()
            .<ChatModel>map(facts -> new ChatCompletions(client(facts), facts))
            .toList();
    videos = settings.videos().stream().map(this::video).toList();
    settings.voices().forEach((voice, facts) -> voices.put(voice, speech(facts)));
  }

  private ProviderClient client(ModelFacts facts) {
    return Objects.requireNonNull(clients.get(facts.name().provider()), "a model with a provider");
  }

  private VideoModel video(ModelFacts facts) {
    return switch (facts.name().provider()) {
      case OPENROUTER -> new OpenRouterVideos(client(facts), facts);
      case OPENAI -> new OpenAiVideos(client(facts), facts);
      case GEMINI -> new GeminiVideos(client(facts), facts);
      case FISH_AUDIO -> throw new IllegalArgumentException(facts.name() + " makes no videos");
    };
  }

  private SpeechModel speech(ModelFacts facts) {
    return switch (facts.name().provider()) {
      case FISH_AUDIO -> new FishAudioSpeech(client(facts), facts);
      case OPENAI -> new OpenAiSpeech(client(facts), facts);
      case OPENROUTER, GEMINI -> throw new IllegalArgumentException(facts.name() + " is silent");
    };
  }

  /**
   * Those of them that help with films. Voices are there even if there is none, for they know what
   * other processes have paid.
   *
   * @param local writes what no model writes
   * @param artifacts keep clips
   */
  OutsideHelp help(ScriptWriter local, ArtifactStore artifacts) {
    InstantSource clock = InstantSource.system();
    return new OutsideHelp(
        scripts.isEmpty()
            ? Optional.empty()
            : Optional.of(new ChatWriter(scripts, budget, local, clock)),
        Optional.of(new OutsideVoices(voices, budget, clock, LONGEST_READING)),
        videos.isEmpty()
            ? Optional.empty()
            : Optional.of(new ClipShoot(videos, ledger, artifacts, clock, LONGEST_SHOOT)));
  }

  /** Calls that nobody waits for. */
  OpenCalls openCalls() {
    return new OpenCalls(
        ledger, videos.stream().collect(toMap(model -> model.facts().name(), model -> model)));
  }

  /** Gives up what is still made for a job that was cancelled; nobody waits for that. */
  void takeBack(UUID jobId) {
    if (!videos.isEmpty()) {
      Thread.ofVirtual().name("take back " + jobId).start(() -> takeBackNow(jobId));
    }
  }

  private void takeBackNow(UUID jobId) {
    try {
      openCalls().takeBack(jobId);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unheard) {
      LOG.warn("orders of job {} are not taken back: {}", jobId, unheard.getMessage());
    }
  }

  @Override
  public void close() {
    for (ProviderClient client : clients.values()) {
      try {
        client.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
