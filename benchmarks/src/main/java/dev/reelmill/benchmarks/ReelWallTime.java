package dev.reelmill.benchmarks;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.narration.Narrator;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpeechStore;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.pipeline.FilmMaker;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.sound.Mastering;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A whole reel, from brief to finished encoding, against its floor: the same frames through the
 * same encoder from a raw file in memory. In turn, so that the machine's moods hit both. Argument:
 * a directory with 4 GB to spare.
 */
public final class ReelWallTime {
  private static final int ROUNDS = 5;

  private ReelWallTime() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    PostingBrief brief = brief();
    Script script = new LocalWriter().write(brief);
    SpeechEngines voices = new SpeechEngines();
    Voiceover voiceover = new Narrator(voices.forVoice(null), SpeechStore.NONE).narrate(script);
    FilmFormat format = new FilmFormat(720, 1280, 30);
    Path raw = home.resolve("frames.bgra");
    try (FrameSource frames =
        Film.compose(
            script,
            voiceover,
            format,
            Film.templateId(brief.options(), BriefCodec.toJson(brief)))) {
      RawFrames.record(frames, raw);
    }
    double[] whole = new double[ROUNDS];
    double[] floor = new double[ROUNDS];
    double[] ratio = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double film = whole(home, brief, voices);
      double encoding = floor(home, raw, format, voiceover);
      if (round >= 0) {
        whole[round] = film;
        floor[round] = encoding;
        ratio[round] = film / encoding;
      }
    }
    System.out.printf("film of %.1f s, %s%n", voiceover.audio().seconds(), format);
    System.out.println("whole reel: " + new Figures(whole));
    System.out.println("floor:      " + new Figures(floor));
    System.out.printf(
        "whole / floor, median: %.2f; %.1f times real time%n",
        new Figures(ratio).quantile(.5),
        voiceover.audio().seconds() * 1000 / new Figures(whole).quantile(.5));
  }

  private static PostingBrief brief() throws Exception {
    try (InputStream board =
        Objects.requireNonNull(ReelWallTime.class.getResourceAsStream("/sample/board.json"))) {
      return BoardFile.parse(board.readAllBytes(), "sample")
          .postings()
          .getFirst()
          .toBrief(BriefOptions.DEFAULT);
    }
  }

  private static double whole(Path home, PostingBrief brief, SpeechEngines voices)
      throws Exception {
    Path folder = Files.createTempDirectory(home, "artifacts");
    ArtifactStore artifacts = new ArtifactStore(folder, 1L << 34, InstantSource.system());
    long begun = System.nanoTime();
    new FilmMaker(new LocalWriter(), voices, new LibavEncoder(), artifacts)
        .make(brief, (stage, percentage, scene, scenes) -> {});
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double floor(Path home, Path raw, FilmFormat format, Voiceover voiceover)
      throws Exception {
    Path folder = Files.createTempDirectory(home, "floor");
    try (FrameSource frames = new RawFrames(raw, format)) {
      long begun = System.nanoTime();
      var _ =
          new LibavEncoder()
              .encode(
                  frames,
                  Mastering.master(voiceover.audio(), Mastering.TARGET_LUFS),
                  EncodingLadder.standard(format.width(), format.height()),
                  folder,
                  EncodeProgress.SILENT);
      return (System.nanoTime() - begun) / 1e6;
    }
  }
}
