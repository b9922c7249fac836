package dev.reelmill.benchmarks;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.encode.SceneStore;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.pipeline.FilmMaker;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.script.Script;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A whole film of about 20 s, from brief to finished encoding, against its floor: the same frames
 * through the same encoder from raw planes in memory. In turn, so that the machine's moods hit
 * both. Argument: a directory with 4 GB to spare.
 */
public final class ReelWallTime {
  private static final int ROUNDS = 5;
  private static final FilmFormat FORMAT = new FilmFormat(720, 1280, 30);

  /** One look for both, so that the floor has the very frames of the film. */
  private static final BriefOptions OPTIONS =
      new BriefOptions(AspectRatio.PORTRAIT, Quality.STANDARD, "midnight", null, "en");

  private ReelWallTime() {}

  /** Time of one run. */
  private record Run(double wall, double cpu) {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    PostingBrief brief = brief();
    SpeechEngines voices = new SpeechEngines();
    TwentySeconds writer = new TwentySeconds(voices, brief); // speaks to find the length: not timed
    Script script = writer.write(brief);
    List<SpokenScene> spoken = writer.spoken(script);
    List<Path> raw = record(home, brief, script, spoken);
    Run[] whole = new Run[ROUNDS];
    Run[] floor = new Run[ROUNDS];
    double[] ratio = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      Run film = whole(home, brief, voices, writer);
      Run encoding = floor(home, raw, Voiceover.of(spoken).audio().samples());
      if (round >= 0) {
        whole[round] = film;
        floor[round] = encoding;
        ratio[round] = film.wall() / encoding.wall();
      }
    }
    double seconds = spoken.stream().mapToDouble(SpokenScene::seconds).sum();
    System.out.printf("film of %.1f s in %d scenes, %s%n", seconds, spoken.size(), FORMAT);
    print("whole film", whole);
    print("floor", floor);
    System.out.printf(
        "whole / floor, median: %.2f; %.1f times real time%n",
        new Figures(ratio).quantile(.5), seconds * 1000 / new Figures(wall(whole)).quantile(.5));
  }

  private static void print(String name, Run[] runs) {
    double[] cpu = new double[runs.length];
    for (int i = 0; i < runs.length; i++) {
      cpu[i] = runs[i].cpu();
    }
    System.out.println(name + ", wall: " + new Figures(wall(runs)));
    System.out.println(name + ", CPU:  " + new Figures(cpu));
  }

  private static double[] wall(Run[] runs) {
    double[] wall = new double[runs.length];
    for (int i = 0; i < runs.length; i++) {
      wall[i] = runs[i].wall();
    }
    return wall;
  }

  private static PostingBrief brief() throws Exception {
    try (InputStream board =
        Objects.requireNonNull(ReelWallTime.class.getResourceAsStream("/sample/board.json"))) {
      return BoardFile.parse(board.readAllBytes(), "sample").postings().getFirst().toBrief(OPTIONS);
    }
  }

  private static List<Path> record(
      Path home, PostingBrief brief, Script script, List<SpokenScene> spoken) throws IOException {
    String template = Film.templateId(brief.options(), BriefCodec.toJson(brief));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      SceneSetting setting = new SceneSetting(i, spoken.size(), Film.tag(script), FORMAT, template);
      files.add(home.resolve("scene" + i + ".i420"));
      try (FrameSource frames = Film.scene(script.scenes().get(i), spoken.get(i), setting)) {
        RawFrames.record(frames, files.getLast());
      }
    }
    return files;
  }

  private static Run whole(
      Path home, PostingBrief brief, SpeechEngines voices, TwentySeconds writer) throws Exception {
    Path folder = Files.createTempDirectory(home, "artifacts");
    ArtifactStore artifacts = new ArtifactStore(folder, 1L << 34, InstantSource.system());
    FilmMaker maker = new FilmMaker(writer, voices, new LibavEncoder(), artifacts);
    return timed(() -> maker.make(brief, (stage, percentage, scene, scenes) -> {}));
  }

  private static Run floor(Path home, List<Path> raw, float[] sound) throws Exception {
    Path folder = Files.createTempDirectory(home, "floor");
    int width = FORMAT.width();
    int height = FORMAT.height();
    FilmShape shape =
        new FilmShape(width, height, FORMAT.framesPerSecond(), EncodingLadder.of(width, height));
    List<FrameSource> scenes = new ArrayList<>();
    for (Path file : raw) {
      scenes.add(new RawFrames(file, FORMAT));
    }
    return timed(() -> encode(shape, folder, scenes, sound));
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

  /** Something to be timed. */
  private interface Work {
    Object run() throws InterruptedException;
  }

  private static Run timed(Work work) throws InterruptedException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    var _ = work.run();
    return new Run((System.nanoTime() - wall) / 1e6, (system.getProcessCpuTime() - cpu) / 1e6);
  }
}
