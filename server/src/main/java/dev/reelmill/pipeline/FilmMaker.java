package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.CaptionCue;
import dev.reelmill.composition.Captions;
import dev.reelmill.composition.DrawingTools;
import dev.reelmill.composition.WebVtt;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.hls.SubtitleTrack;
import dev.reelmill.job.LeaseLost;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.pipeline.ClipShoot.Footage;
import dev.reelmill.pipeline.VoiceStage.Voice;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.script.KnownSources;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptWriter;
import dev.reelmill.script.WrittenScript;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a film of a brief: script, voiceover, composition, encoding.
 *
 * <p>Every stage's result is kept under the hash of its inputs, so that making the same film again,
 * after an error or a crash, goes on where the last attempt stopped. The same brief gives the same
 * bytes.
 */
public final class FilmMaker {
  private static final Logger LOG = LoggerFactory.getLogger(FilmMaker.class);

  /** The decision that keeps the script as text, for a job that may come to nothing else. */
  private static final String TEXT = "text";

  /** What this program paints by itself. */
  public static final SortedMap<Tier, Painter> PAINTERS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(Map.of(Tier.MOTION, Painter.MOTION, Tier.STATIC, Painter.STATIC)));

  private final ScriptStage scripts;
  private final SortedMap<Tier, Painter> painters;
  private final Optional<ClipShoot> clips;
  private final VoiceStage voices;
  private final FilmEncoder encoder;
  private final ArtifactStore artifacts;

  /** A maker that keeps its stages' results in the given store. */
  public FilmMaker(
      ScriptWriter writer, SpeechEngines voices, FilmEncoder encoder, ArtifactStore artifacts) {
    this(writer, voices, encoder, artifacts, PAINTERS, OutsideHelp.NONE);
  }

  /**
   * The same with outside help.
   *
   * @param painters who make the pictures of each tier; others are not tried
   * @param help is asked first
   */
  public FilmMaker(
      ScriptWriter writer,
      SpeechEngines voices,
      FilmEncoder encoder,
      ArtifactStore artifacts,
      SortedMap<Tier, Painter> painters,
      OutsideHelp help) {
    this.clips = help.clips();
    this.painters = new TreeMap<>(painters);
    this.scripts = new ScriptStage(writer, help.chat(), artifacts);
    this.voices = new VoiceStage(voices, help.voices(), artifacts);
    this.encoder = encoder;
    this.artifacts = artifacts;
  }

  /** Makes the film, or finds it made, for nobody to watch before it is finished. */
  public FilmPackage make(Brief brief, StageProgress progress) throws InterruptedException {
    return make(brief, progress, Audience.NONE);
  }

  /** The same outside of jobs. */
  public FilmPackage make(Brief brief, StageProgress progress, Audience audience)
      throws InterruptedException {
    return make(brief, progress, audience, Decisions.NONE);
  }

  /**
   * Makes the film, or finds it made.
   *
   * @param audience may watch it from its first segment on
   * @param decisions what other attempts decided, and this one shall keep to
   * @throws dev.reelmill.brief.ReelmillException when a stage fails, with its code
   * @throws InterruptedException when the thread is interrupted; what was finished until then stays
   *     kept
   */
  public FilmPackage make(
      Brief brief, StageProgress progress, Audience audience, Decisions decisions)
      throws InterruptedException {
    FilmProgress film = new FilmProgress(progress);
    voices.check(brief.options().voice());
    FilmWishes.of(brief); // refuses an unknown template before anything is written
    film.enter(Stage.SCRIPT);
    WrittenScript written = scripts.run(brief, decisions);
    try {
      return inSomeTier(
          brief,
          written,
          voice(brief, written.script(), film, decisions),
          film,
          audience,
          decisions);
    } catch (LeaseLost lost) {
      throw lost;
    } catch (RuntimeException failure) {
      if (!Thread.currentThread().isInterrupted()) {
        decisions.keep(TEXT, ScriptText.json(written.script()));
      }
      throw failure;
    }
  }

  private Voice voice(Brief brief, Script script, FilmProgress film, Decisions decisions)
      throws InterruptedException {
    if (VoiceStage.isOutside(brief, script)) {
      film.enter(Stage.VOICEOVER);
    }
    return voices.run(brief, script, decisions);
  }

  /** Tries one tier after the other; after the last, only the text is left. */
  private FilmPackage inSomeTier(
      Brief brief,
      WrittenScript written,
      Voice voice,
      FilmProgress film,
      Audience audience,
      Decisions decisions)
      throws InterruptedException {
    Falls falls = new Falls(decisions);
    List<Tier> tiers = tiers(brief, decisions);
    while (true) {
      Tier tier = falls.next(tiers).orElseThrow(() -> noPicture(falls));
      try {
        Footage footage = footage(tier, written, brief, decisions);
        return filmed(brief, written, voice, film, audience, tier, footage, falls);
      } catch (ProviderException trouble) {
        fell(falls, tier, trouble.code(), trouble);
      } catch (DrawingFailure failure) {
        fell(falls, tier, "drawing_failed", failure);
        if (audience.present()) { // who has seen the beginning; another attempt begins anew
          throw falls.next(tiers).isEmpty()
              ? noPicture(falls)
              : new ReelmillException(
                  "drawing_failed", true, String.valueOf(failure.getMessage()), failure);
        }
      }
    }
  }

  private List<Tier> tiers(Brief brief, Decisions decisions) {
    boolean filmed = clips.filter(shoot -> shoot.films(brief, decisions)).isPresent();
    return Stream.concat(filmed ? Stream.of(Tier.AI) : Stream.of(), painters.keySet().stream())
        .toList();
  }

  private Footage footage(Tier tier, WrittenScript written, Brief brief, Decisions decisions)
      throws InterruptedException {
    return tier == Tier.AI
        ? clips.orElseThrow().shoot(written.script(), brief.options(), decisions)
        : new Footage(Objects.requireNonNull(painters.get(tier)), 0);
  }

  private static void fell(Falls falls, Tier tier, String code, RuntimeException reason) {
    LOG.atWarn()
        .addKeyValue("error_code", code)
        .log("tier {} gives no pictures: {}", tier.label(), reason.getMessage(), reason);
    falls.fell(tier, code, String.valueOf(reason.getMessage()));
  }

  private static ReelmillException noPicture(Falls falls) {
    return new ReelmillException(
        "drawing_failed",
        false,
        "No pictures could be made: "
            + falls.all().stream()
                .map(fall -> fall.from() + ": " + fall.reason())
                .collect(Collectors.joining("; ")));
  }

  private FilmPackage filmed(
      Brief brief,
      WrittenScript written,
      Voice voice,
      FilmProgress film,
      Audience audience,
      Tier tier,
      Footage footage,
      Falls falls)
      throws InterruptedException {
    FilmWishes wishes = FilmWishes.of(brief);
    Script script = written.script();
    FilmPlan plan =
        new FilmPlan(
            script,
            voice.engine().id(),
            wishes.format(),
            wishes.templateId(),
            wishes.seed(),
            wishes.loudness(),
            footage.painter());
    film.enter(Stage.VOICEOVER);
    EncodedFilm encoded;
    List<CaptionCue> cues;
    try (Telling telling = new Telling(voice.narrator().speak(script))) {
      encoded = new EncodeStage(encoder, artifacts).run(plan, telling, film, audience);
      cues = Captions.cues(Voiceover.of(telling.told()));
    }
    return new FilmPackage(
        encoded,
        WebVtt.write(cues),
        new SubtitleTrack(cues.stream().map(FilmMaker::cue).toList()),
        script.title(),
        wishes.templateId(),
        plan.scenes(),
        madeWith(written.writer(), voice.engine()),
        new FilmPackage.Making(
            tier.label(),
            falls(written, voice, falls),
            written.dollars() + voice.dollars() + footage.dollars(),
            KnownSources.of(brief, script)));
  }

  private static List<FilmPackage.Fall> falls(WrittenScript written, Voice voice, Falls ofTiers) {
    Stream<FilmPackage.Fall> ofScript =
        written.falls().stream()
            .map(fall -> new FilmPackage.Fall("script", fall.writer(), fall.code(), fall.reason()));
    return Stream.of(ofScript, voice.falls().stream(), ofTiers.all().stream())
        .flatMap(some -> some)
        .toList();
  }

  /** How often a stage's result was looked for so far, in this process. */
  ArtifactStore.Lookups lookups() {
    return artifacts.lookups();
  }

  private static SubtitleTrack.Cue cue(CaptionCue cue) {
    return new SubtitleTrack.Cue(cue.start(), cue.end(), cue.text());
  }

  private SortedMap<String, String> madeWith(String writer, SpeechEngine voice) {
    return new TreeMap<>(
        Map.of(
            "engine", EngineVersion.NUMBER,
            "writer", writer,
            "voice", voice.id(),
            "compositor", DrawingTools.compositorId(),
            "fonts", DrawingTools.fontsId(),
            "encoder", encoder.id()));
  }
}
