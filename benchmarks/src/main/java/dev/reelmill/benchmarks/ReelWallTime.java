package dev.reelmill.benchmarks;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.encode.SceneStore;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.pipeline.FilmMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole film of about 20 s, from brief to finished encoding, against its floor: the same frames
 * through the same encoder from raw planes in memory. In turn, so that the machine's moods hit
 * both. Arguments: a directory with 4 GB to spare, and a file with a brief (JSON) for another film
 * than the sample board's.
 */
public final class ReelWallTime {
  private static final int ROUNDS = 5;
  private static final FilmFormat FORMAT = SampleFilm.FORMAT;

  private ReelWallTime() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    SpeechEngines voices = new SpeechEngines();
    SampleFilm sample = sample(voices, arguments); // speaks to find the length: not timed
    float[] sound = Voiceover.of(sample.spoken()).audio().samples();
    List<Path> raw = record(home, sample);
    ProcessorTime[] whole = new ProcessorTime[ROUNDS];
    ProcessorTime[] floor = new ProcessorTime[ROUNDS];
    double[] ratio = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      ProcessorTime film = whole(home, sample, voices);
      ProcessorTime encoding = floor(home, raw, sound);
      if (round >= 0) {
        whole[round] = film;
        floor[round] = encoding;
        ratio[round] = film.wall() / encoding.wall();
      }
    }
    System.out.printf(
        "film of %.1f s in %d scenes, %s%n", sample.seconds(), sample.spoken().size(), FORMAT);
    print("whole film", whole);
    print("floor", floor);
    System.out.printf(
        "whole / floor, median: %.2f; %.1f times real time%n",
        new Figures(ratio).quantile(.5),
        sample.seconds() * 1000 / new Figures(wall(whole)).quantile(.5));
  }

  private static SampleFilm sample(SpeechEngines voices, String[] arguments) throws Exception {
    return arguments.length < 2
        ? SampleFilm.with(voices)
        : SampleFilm.with(voices, BriefCodec.fromJson(Files.readString(Path.of(arguments[1]))));
  }

  private static void print(String name, ProcessorTime[] runs) {
    double[] cpu = new double[runs.length];
    for (int i = 0; i < runs.length; i++) {
      cpu[i] = runs[i].cpu();
    }
    System.out.println(name + ", wall: " + new Figures(wall(runs)));
    System.out.println(name + ", CPU:  " + new Figures(cpu));
  }

  private static double[] wall(ProcessorTime[] runs) {
    double[] wall = new double[runs.length];
    for (int i = 0; i < runs.length; i++) {
      wall[i] = runs[i].wall();
    }
    return wall;
  }

  private static List<Path> record(Path home, SampleFilm film) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < film.spoken().size(); i++) {
      files.add(home.resolve("scene" + i + ".i420"));
      try (FrameSource frames = film.frames(i)) {
        RawFrames.record(frames, files.getLast());
      }
    }
    return files;
  }

  private static ProcessorTime whole(Path home, SampleFilm film, SpeechEngines voices)
      throws Exception {
    Path folder = Files.createTempDirectory(home, "artifacts");
    ArtifactStore artifacts = new ArtifactStore(folder, 1L << 34, InstantSource.system());
    FilmMaker maker = new FilmMaker(film.writer(), voices, new LibavEncoder(), artifacts);
    return ProcessorTime.of(
        () -> maker.make(film.brief(), (stage, percentage, scene, scenes) -> {}));
  }

  private static ProcessorTime floor(Path home, List<Path> raw, float[] sound) throws Exception {
    Path folder = Files.createTempDirectory(home, "floor");
    int width = FORMAT.width();
    int height = FORMAT.height();
    FilmShape shape =
        new FilmShape(width, height, FORMAT.framesPerSecond(), EncodingLadder.of(width, height));
    List<FrameSource> scenes = new ArrayList<>();
    for (Path file : raw) {
      scenes.add(new RawFrames(file, FORMAT));
    }
    return ProcessorTime.of(() -> encode(shape, folder, scenes, sound));
  }

  private static EncodedFilm encode(
      FilmShape shape, Path folder, List<FrameSource> scenes, float[] sound)
      throws InterruptedException {
    try (EncodingSession session =
        new LibavEncoder().open(shape, SceneStore.NONE, folder, EncodeProgress.SILENT)) {
      session.sound(sound, sound);
      for (FrameSource scene : scenes) {
        session.scene("", scene.frameCount(), () -> scene);
      }
      return session.finish();
    }
  }
}
