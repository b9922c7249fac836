package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.media.ClipReader;
import dev.reelmill.provider.ClipOrders;
import dev.reelmill.provider.ClipQuestion;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.Trouble;
import dev.reelmill.provider.VideoModel;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.SpeechTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has the pictures of a film made as clips by an outside model, one for each scene. Which clips a
 * job has is decided once; every attempt shows the same.
 */
public final class ClipShoot {
  private static final String DECISION = "clips";
  private static final double SHORTEST = 2;

  private final List<VideoModel> models;
  private final Ledger ledger;
  private final ArtifactStore artifacts;
  private final InstantSource clock;
  private final Duration longest;

  /**
   * Asks models one after the other.
   *
   * @param models at least one
   * @param longest that the clips of a film may take
   */
  public ClipShoot(
      List<VideoModel> models,
      Ledger ledger,
      ArtifactStore artifacts,
      InstantSource clock,
      Duration longest) {
    this.models = List.copyOf(models);
    this.ledger = ledger;
    this.artifacts = artifacts;
    this.clock = clock;
    this.longest = longest;
  }

  /** Clips that were made, and what they cost in USD. */
  record Footage(Painter painter, double dollars) {}

  /** Whether a model would be asked: not where figures are computed, nor outside of jobs. */
  boolean films(Brief brief, Decisions decisions) {
    return decisions.jobId() != null && !(brief instanceof TopicBrief);
  }

  /**
   * Makes the clips, or finds them made.
   *
   * @throws ProviderException when no model gives them
   */
  Footage shoot(Script script, BriefOptions options, Decisions decisions)
      throws InterruptedException {
    Optional<String> decided = decisions.find(DECISION);
    String clips =
        decided.isPresent()
            ? decided.get()
            : decisions.keep(DECISION, made(questions(script, options), jobId(decisions)));
    JsonNode json = JsonMapper.shared().readTree(clips);
    return new Footage(new ClipPainter(fetched(json)), json.path("cost_usd").doubleValue());
  }

  private static UUID jobId(Decisions decisions) {
    return Objects.requireNonNull(decisions.jobId(), "clips are made for jobs");
  }

  private String made(List<ClipQuestion> questions, UUID job) throws InterruptedException {
    ProviderException last = null;
    for (VideoModel model : models) {
      try {
        model.facts().requireAlive(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return json(model, new ClipOrders(model, ledger, job, longest).make(questions));
      } catch (ProviderException trouble) {
        if (last != null) {
          trouble.addSuppressed(last);
        }
        last = trouble;
      }
    }
    throw Objects.requireNonNull(last, "at least one model");
  }

  private static String json(VideoModel model, List<ClipOrders.Made> made) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("model", model.facts().name().toString());
    made.stream().map(ClipOrders.Made::order).forEach(json.putArray("orders")::add);
    json.put("cost_usd", made.stream().mapToDouble(ClipOrders.Made::dollars).sum());
    return json.toString();
  }

  private List<ClipPainter.Clip> fetched(JsonNode clips) throws InterruptedException {
    String name = clips.path("model").asString("");
    VideoModel model =
        models.stream()
            .filter(one -> one.facts().name().toString().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    ProviderException.refused(
                        Trouble.UNAVAILABLE, name + " is not configured any more"));
    List<ClipPainter.Clip> fetched = new ArrayList<>();
    for (JsonNode order : clips.path("orders")) {
      fetched.add(fetched(model, order.asString("")));
    }
    return fetched;
  }

  private ClipPainter.Clip fetched(VideoModel model, String order) throws InterruptedException {
    String name = model.facts().name() + " " + order;
    String key = StageKeys.of(Stage.ENCODE, "clip", name);
    Optional<Path> kept = artifacts.find(key);
    if (kept.isPresent()) {
      return new ClipPainter.Clip(name, kept.get());
    }
    Path work = artifacts.newWorkDirectory();
    try {
      Path file = work.resolve("clip.mp4");
      ClipOrders.fetch(model, order, file);
      requirePlayable(file);
      return new ClipPainter.Clip(name, artifacts.keep(key, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      artifacts.discard(work);
    }
  }

  private static void requirePlayable(Path file) {
    try (ClipReader reader = ClipReader.open(file, 64, 64)) {
      if (!(reader.seconds() > 0)) {
        throw ProviderException.lost(Trouble.BAD_ANSWER, "a clip has no length", null);
      }
    } catch (ProviderException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ProviderException.lost(
          Trouble.BAD_ANSWER, "a clip cannot be played: " + e.getMessage(), e);
    }
  }

  private static List<ClipQuestion> questions(Script script, BriefOptions options) {
    return script.scenes().stream()
        .map(
            scene ->
                new ClipQuestion(
                    prompt(script, scene),
                    Math.max(SHORTEST, seconds(script, scene)),
                    options.aspectRatio().label(),
                    options.quality().shortSide()))
        .toList();
  }

  private static double seconds(Script script, ScriptScene scene) {
    return scene.seconds() > 0
        ? scene.seconds()
        : SpeechTime.of(new Script(script.title(), List.of(scene)));
  }

  private static String prompt(Script script, ScriptScene scene) {
    String said =
        scene.lines().isEmpty()
            ? ""
            : " A voice says meanwhile: " + String.join(" ", scene.lines());
    return "Footage for a part of a short video titled \""
        + script.title()
        + "\". No text, no letters, no logos, no captions."
        + said;
  }
}
