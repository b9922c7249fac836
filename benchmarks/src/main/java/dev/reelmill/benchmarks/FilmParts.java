package dev.reelmill.benchmarks;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.Planes;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.encode.SceneStore;
import dev.reelmill.encode.SoundEncoder;
import dev.reelmill.encode.SoundQuality;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.sound.FilmSound;
import dev.reelmill.sound.Mastering;
import dev.reelmill.sound.StereoClip;
import dev.reelmill.topic.TopicFilms;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What each part of a film costs alone, on a thread with nothing beside it: the cheapest of some
 * rounds. Arguments: an empty directory, and, if wanted, the number of rounds and the beginning of
 * the parts' names to be measured.
 */
public final class FilmParts {
  private static final double LOUDNESS = -16;

  private final Path home;
  private final int rounds;
  private final String wanted;
  private final SpeechEngines voices = new SpeechEngines();
  private final SampleFilm film;

  private FilmParts(Path home, int rounds, String wanted) throws Exception {
    this.home = home;
    this.rounds = rounds;
    this.wanted = wanted;
    this.film = SampleFilm.with(voices);
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    String wanted = arguments.length > 2 ? arguments[2] : "";
    new FilmParts(Path.of(arguments[0]), rounds, wanted).measure();
  }

  private void measure() throws Exception {
    System.out.printf("film of %.1f s in %d scenes%n", film.seconds(), film.spoken().size());
    System.out.printf("%-34s %9s %9s %9s%n", "ms, MB", "thread", "process", "garbage");
    part("script", () -> new LocalWriter(new TopicFilms()).write(film.brief()));
    part("voice", this::speak);
    for (int i = 0; i < film.spoken().size(); i++) {
      int scene = i;
      String kind = film.script().scenes().get(i).picture().getClass().getSimpleName();
      part("drawing, %s (%d frames)".formatted(kind, frames(i)), () -> draw(scene));
    }
    Script script = film.script();
    Callable<StereoClip> mastering =
        () -> FilmSound.master(film.spoken(), script.mood(), script.title(), LOUDNESS);
    part("music and mastering", mastering);
    StereoClip sound = mastering.call();
    for (SoundQuality quality : SoundQuality.values()) {
      part("sound to AAC, " + quality, () -> encode(sound, quality));
    }
    List<Path> raw = new ArrayList<>();
    for (int i = 0; i < film.spoken().size(); i++) {
      raw.add(home.resolve("scene" + i + ".i420"));
      try (FrameSource frames = film.frames(i)) {
        RawFrames.record(frames, raw.getLast());
      }
    }
    part("floor: the encoder, all threads", () -> floor(raw, sound));
  }

  private void part(String name, Callable<?> work) throws Exception {
    if (!name.startsWith(wanted)) {
      return;
    }
    List<ProcessorTime> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      times.add(ProcessorTime.of(work));
    }
    ProcessorTime best =
        times.stream().min(Comparator.comparingDouble(ProcessorTime::cpu)).orElseThrow();
    System.out.printf(
        "%-34s %9.0f %9.0f %9.0f%n", name, best.thread(), best.cpu(), best.megabytes());
  }

  private int speak() {
    SpeechEngine voice = voices.forVoice(null);
    int samples = 0;
    for (ScriptScene scene : film.script().scenes()) {
      for (String line : scene.lines()) {
        samples += voice.speak(line).audio().samples().length;
      }
    }
    return samples;
  }

  private int frames(int scene) {
    return film.spoken().get(scene).frames();
  }

  private Planes draw(int scene) {
    int width = SampleFilm.FORMAT.width();
    int height = SampleFilm.FORMAT.height();
    try (FrameSource frames = film.frames(scene);
        Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(3L * width * height / 2, 64);
      long luma = (long) width * height;
      Planes planes =
          new Planes(
              memory.asSlice(0, luma),
              memory.asSlice(luma, luma / 4),
              memory.asSlice(luma + luma / 4, luma / 4),
              width,
              width / 2);
      for (int frame = 0; frame < frames.frameCount(); frame++) {
        frames.draw(frame, planes);
      }
      return planes;
    }
  }

  private EncodedFilm.Sound encode(StereoClip sound, SoundQuality quality) throws Exception {
    Path folder = Files.createTempDirectory(home, "sound");
    try (SoundEncoder encoder =
        new SoundEncoder(quality, SampleFilm.FORMAT.framesPerSecond(), folder)) {
      int frames = film.spoken().stream().mapToInt(scene -> scene.frames()).sum();
      List<float[]> channels =
          switch (quality) {
            case NORMAL -> List.of(sound.left(), sound.right());
            case SMALL -> List.of(Mastering.onOneChannel(sound).samples());
          };
      encoder.scene(channels, 0, frames);
      return encoder.finish();
    }
  }

  private EncodedFilm floor(List<Path> raw, StereoClip sound) throws Exception {
    Path folder = Files.createTempDirectory(home, "floor");
    int width = SampleFilm.FORMAT.width();
    int height = SampleFilm.FORMAT.height();
    FilmShape shape = new FilmShape(width, height, 30, EncodingLadder.of(width, height));
    try (EncodingSession session =
        new LibavEncoder().open(shape, SceneStore.NONE, folder, EncodeProgress.SILENT)) {
      session.sound(sound.left(), sound.right());
      for (Path file : raw) {
        RawFrames scene = new RawFrames(file, SampleFilm.FORMAT);
        session.scene("", scene.frameCount(), () -> scene);
      }
      return session.finish();
    }
  }
}
