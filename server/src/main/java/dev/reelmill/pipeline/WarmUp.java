package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.script.ScriptWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes the beginning of a film that nobody sees, so that voice, fonts, pictures and encoder are
 * loaded and compiled before the first real one.
 */
public final class WarmUp {
  private static final long SMALL = 1L << 28;
  private static final int ENOUGH_SCENES = 2;
  private static final long LONGEST_NANOS = Duration.ofSeconds(6).toNanos();

  private WarmUp() {}

  /**
   * Takes a few seconds, and hardly more on a machine too busy to finish; leaves nothing behind.
   */
  public static void run(
      ScriptWriter writer, SpeechEngines voices, FilmEncoder encoder, ArtifactStore artifacts)
      throws InterruptedException {
    long begun = System.nanoTime();
    Path folder = artifacts.newWorkDirectory();
    try {
      ArtifactStore own = new ArtifactStore(folder, SMALL, InstantSource.system());
      new FilmMaker(writer, voices, encoder, own)
          .make(
              brief(),
              (stage, percentage, scene, scenes) -> untilEnough(begun, scene),
              new Nobody());
    } catch (Enough warm) {
      // as wanted
    } finally {
      artifacts.discard(folder);
    }
  }

  private static void untilEnough(long begun, int scene) {
    if (scene > ENOUGH_SCENES || System.nanoTime() - begun > LONGEST_NANOS) {
      throw new Enough();
    }
  }

  private static PostingBrief brief() {
    return new PostingBrief(
        0,
        "Example Works",
        "Test Engineer",
        "Leeds",
        List.of(),
        "https://jobs.example.com/0",
        List.of(
            new Heading("What you'll do"),
            new Item("Warm up engines every morning"),
            new Item("Look after machines and their figures"),
            new Heading("What you bring"),
            new Item("Two years of experience with cold machines"),
            new Item("A calm hand")),
        BriefOptions.DEFAULT);
  }

  /** Seen and heard like any film. */
  private record Nobody() implements Audience {
    @Override
    public void pictures(List<Rendition> soFar) {}

    @Override
    public void sounds(List<Sound> soFar) {}

    @Override
    public void end() {}
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
