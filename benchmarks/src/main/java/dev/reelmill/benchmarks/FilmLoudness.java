package dev.reelmill.benchmarks;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.SoundEncoder;
import dev.reelmill.encode.SoundQuality;
import dev.reelmill.narration.Narration;
import dev.reelmill.narration.Narrator;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpeechStore;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.sound.FilmSound;
import dev.reelmill.sound.Mastering;
import dev.reelmill.sound.StereoClip;
import dev.reelmill.topic.TopicFilms;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How loud films are as they are delivered: their sound in every quality, measured by the {@code
 * ebur128} of an ffmpeg that is installed. Arguments: an empty directory, and the lengths of films
 * of prompts, in seconds.
 */
public final class FilmLoudness {
  private static final List<String> SUBJECTS =
      List.of(
          "Solar power",
          "Bees",
          "Why bees matter",
          "Rain",
          "Trees cool cities. Birds nest in them.",
          "How to make tea: boil water, add leaves, wait, pour.",
          "Snow over a quiet town",
          "Coffee",
          "Learn Java in a day!",
          "The Romans built roads across Europe.",
          "Save money every month",
          "Hello");
  private static final Pattern MEASURED =
      Pattern.compile("I: +(\\S+) LUFS.*Peak: +(\\S+) dBFS", Pattern.DOTALL);

  private final Path home;
  private final LocalWriter writer = new LocalWriter(new TopicFilms());
  private final SpeechEngines voices = new SpeechEngines();
  private final Map<SoundQuality, Worst> worst = new EnumMap<>(SoundQuality.class);

  /** The extremes so far: LU from what was wanted, and dBTP. */
  private record Worst(double least, double most, double peak) {
    Worst and(Worst other) {
      return new Worst(
          Math.min(least, other.least), Math.max(most, other.most), Math.max(peak, other.peak));
    }

    @Override
    public String toString() {
      String away = least == most ? "%+.1f" : "%+.1f to %+.1f";
      return (away + " LU, ").formatted(least, most) + peak + " dBTP";
    }
  }

  private FilmLoudness(Path home) {
    this.home = home;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    FilmLoudness measurement = new FilmLoudness(Path.of(arguments[0]));
    for (int i = 1; i < arguments.length; i++) {
      for (String subject : SUBJECTS) {
        for (Style style : Style.values()) {
          int seconds = Integer.parseInt(arguments[i]);
          Brief brief = new PromptBrief(subject, style, seconds, BriefOptions.DEFAULT);
          measurement.measure(brief, style == Style.BACKGROUND ? -20 : -16, subject + " " + style);
        }
      }
    }
    for (Topic topic : Topic.values()) {
      Brief brief = new TopicBrief(topic.persona(), topic, BriefOptions.DEFAULT);
      measurement.measure(brief, -16, topic.label());
    }
    System.out.println("worst: " + measurement.worst);
  }

  private void measure(Brief brief, double wanted, String name) throws Exception {
    Script script = writer.write(brief);
    StereoClip sound = FilmSound.master(speak(script), script.mood(), name, wanted);
    System.out.printf("%s, %.1f s:", name, sound.seconds());
    for (SoundQuality quality : SoundQuality.values()) {
      Worst heard = heard(encode(sound, quality), wanted);
      System.out.printf("  %s %s", quality, heard);
      worst.merge(quality, heard, Worst::and);
    }
    System.out.println();
  }

  private List<SpokenScene> speak(Script script) {
    try (Narration narration =
        new Narrator(voices.forVoice(null), SpeechStore.NONE).speak(script)) {
      List<SpokenScene> scenes = new ArrayList<>();
      while (narration.hasNext()) {
        scenes.add(narration.next());
      }
      return scenes;
    }
  }

  private Path encode(StereoClip sound, SoundQuality quality) throws Exception {
    List<float[]> channels =
        switch (quality) {
          case NORMAL -> List.of(sound.left(), sound.right());
          case SMALL -> List.of(Mastering.onOneChannel(sound).samples());
        };
    try (SoundEncoder encoder = new SoundEncoder(quality, SpokenScene.FRAMES_PER_SECOND, home)) {
      encoder.scene(channels, 0, sound.length() / SpokenScene.SAMPLES_A_FRAME);
      EncodedFilm.Sound encoded = encoder.finish();
      Path joined = home.resolve("joined.mp4");
      try (OutputStream out = Files.newOutputStream(joined)) {
        Stream<Path> segments = encoded.segments().stream().map(EncodedFilm.SoundSegment::file);
        for (Path part : Stream.concat(Stream.of(encoded.initSegment()), segments).toList()) {
          Files.copy(part, out);
        }
      }
      return joined;
    }
  }

  private static Worst heard(Path file, double wanted) throws Exception {
    String meter = "ebur128=peak=true:dualmono=true:framelog=verbose";
    Process ffmpeg =
        new ProcessBuilder(
                "ffmpeg", "-nostdin", "-i", file.toString(), "-af", meter, "-f", "null", "-")
            .redirectErrorStream(true)
            .start();
    String printed = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher measured = MEASURED.matcher(printed);
    if (ffmpeg.waitFor() != 0 || !measured.find()) {
      throw new IllegalStateException("ffmpeg did not measure: " + printed);
    }
    double away = Double.parseDouble(measured.group(1)) - wanted;
    return new Worst(away, away, Double.parseDouble(measured.group(2)));
  }
}
