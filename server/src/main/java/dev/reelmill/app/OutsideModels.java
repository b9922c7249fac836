package dev.reelmill.app;

import static java.util.stream.Collectors.toMap;

import dev.reelmill.app.settings.ProviderSettings;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.pipeline.ClipShoot;
import dev.reelmill.provider.ChatCompletions;
import dev.reelmill.provider.ChatModel;
import dev.reelmill.provider.Endpoint;
import dev.reelmill.provider.GeminiVideos;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.OpenAiVideos;
import dev.reelmill.provider.OpenCalls;
import dev.reelmill.provider.OpenRouterVideos;
import dev.reelmill.provider.Patience;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.ProviderClient;
import dev.reelmill.provider.VideoModel;
import dev.reelmill.script.ChatWriter;
import dev.reelmill.script.ScriptWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
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

  private final Map<Provider, ProviderClient> clients = new EnumMap<>(Provider.class);
  private final List<ChatModel> scripts;
  private final List<VideoModel> videos;
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

  /** Who writes scripts before the given one does, if a model is configured for it. */
  Optional<ChatWriter> writerBefore(ScriptWriter local) {
    return scripts.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChatWriter(scripts, budget, local, InstantSource.system()));
  }

  /** Who has pictures made as clips, kept in a store, if a model is configured for it. */
  Optional<ClipShoot> clips(ArtifactStore artifacts) {
    return videos.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClipShoot(videos, ledger, artifacts, InstantSource.system(), LONGEST_SHOOT));
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
