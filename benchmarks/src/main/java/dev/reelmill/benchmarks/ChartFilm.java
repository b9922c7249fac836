package dev.reelmill.benchmarks;

import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.EncodingLadder.Rung;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.encode.SceneStore;
import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScriptScene;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The scene of {@code benchmarks/remotion}, drawn and encoded: ten seconds of a heading, a chart of
 * four columns and a caption, 720×1280 at 30 frames a second, with a chord for its sound. First
 * from the start of the process, then warm, in seconds. Arguments: a directory, {@code one} or
 * {@code ladder}, and how many warm rounds.
 */
public final class ChartFilm {
  private static final FilmFormat FORMAT = new FilmFormat(720, 1280, 30);
  private static final int FRAMES = 300;
  private static final double FIRST_WORD = 0.4;
  private static final double WORD = 0.4;
  private static final String LINE =
      "Support teams answer four times as many questions as they did three years ago, and half of"
          + " them before lunch on a Monday";
  private static final ScriptScene SCENE =
      new ScriptScene(
          new Chart(
              "Questions answered a day",
              ChartKind.BAR,
              List.of(
                  new Datum("2022", 310),
                  new Datum("2023", 540),
                  new Datum("2024", 890),
                  new Datum("2025", 1240)),
              "",
              ""),
          List.of(LINE));

  private final Path home;
  private final FilmShape shape;

  private ChartFilm(Path home, EncodingLadder ladder) {
    this.home = home;
    this.shape = new FilmShape(FORMAT.width(), FORMAT.height(), FORMAT.framesPerSecond(), ladder);
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    EncodingLadder whole = EncodingLadder.of(FORMAT.width(), FORMAT.height());
    Rung own = whole.rungs().getFirst();
    boolean one = arguments[1].equals("one");
    EncodingLadder ladder = one ? new EncodingLadder(List.of(own)) : whole;
    ChartFilm film = new ChartFilm(Path.of(arguments[0]), ladder);
    EncodedFilm first = film.make();
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf("cold %.2f%n", (System.currentTimeMillis() - started) / 1000.0);
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      ProcessorTime time = ProcessorTime.of(film::make);
      System.out.printf("warm %.2f cpu %.2f%n", time.wall() / 1000, time.cpu() / 1000);
    }
    System.out.printf("file %s %d bytes%n", first.mp4(), Files.size(first.mp4()));
  }

  private EncodedFilm make() throws Exception {
    Path folder = Files.createTempDirectory(home, "chart");
    SpokenScene spoken = spoken();
    SceneSetting setting = new SceneSetting(0, 1, "", FORMAT, "midnight");
    try (EncodingSession session =
        new LibavEncoder().open(shape, SceneStore.NONE, folder, EncodeProgress.SILENT)) {
      float[] sound = spoken.voice().samples();
      session.sound(sound, sound);
      session.scene("", FRAMES, () -> Film.scene(SCENE, spoken, setting));
      return session.finish();
    }
  }

  /** The line, a word every so often. */
  private static SpokenScene spoken() {
    List<WordTiming> words = new ArrayList<>();
    for (String word : LINE.split(" ")) {
      double start = FIRST_WORD + words.size() * WORD;
      words.add(new WordTiming(word, start, start + WORD));
    }
    NarratedLine line = new NarratedLine(FIRST_WORD, words.getLast().end(), words);
    return new SpokenScene(FRAMES, new AudioClip(chord()), List.of(line));
  }

  private static float[] chord() {
    float[] samples = new float[FRAMES * SpokenScene.SAMPLES_A_FRAME];
    for (int i = 0; i < samples.length; i++) {
      double turn = 2 * Math.PI * i / AudioClip.SAMPLE_RATE;
      samples[i] = (float) (0.1 * (Math.sin(220 * turn) + Math.sin(277 * turn)));
    }
    return samples;
  }
}
