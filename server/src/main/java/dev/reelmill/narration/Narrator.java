package dev.reelmill.narration;

import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Speaks a script and lays its lines out in time, with room to breathe between them. */
public final class Narrator {
  private static final int LEAD_IN = samples(0.35);
  private static final int BETWEEN_LINES = samples(0.18);
  private static final int BEFORE_BORDER = samples(0.20);
  private static final int AFTER_BORDER = samples(0.25);
  private static final int TAIL = samples(1.2);
  private static final int SHORTEST_SCENE = samples(2);

  private final SpeechEngine engine;
  private final SpeechStore store;

  /** Speaks with an engine whatever is not in the store, and keeps it there. */
  public Narrator(SpeechEngine engine, SpeechStore store) {
    this.engine = engine;
    this.store = store;
  }

  /** The key of a line's speech: a hash of the engine's id and the line. */
  public String key(String line) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest((engine.id() + "\n" + line).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Speaks a whole script.
   *
   * @return scenes that follow each other without gaps, none shorter than 2 s
   * @throws dev.reelmill.brief.ReelmillException as {@link SpeechEngine#speak}
   */
  public Voiceover narrate(Script script) {
    List<PlacedLine> placed = new ArrayList<>();
    List<NarratedScene> scenes = new ArrayList<>();
    int sceneStart = 0;
    for (int i = 0; i < script.scenes().size(); i++) {
      ScriptScene scene = script.scenes().get(i);
      boolean lastScene = i == script.scenes().size() - 1;
      int cursor = sceneStart + (i == 0 ? LEAD_IN : AFTER_BORDER);
      List<NarratedLine> lines = new ArrayList<>();
      for (String line : scene.lines()) {
        PlacedLine said = new PlacedLine(cursor, speech(line));
        placed.add(said);
        lines.add(said.narrated());
        cursor = said.end() + BETWEEN_LINES;
      }
      int spoken = cursor - BETWEEN_LINES + (lastScene ? TAIL : BEFORE_BORDER);
      int sceneEnd = Math.max(spoken, sceneStart + SHORTEST_SCENE);
      scenes.add(new NarratedScene(seconds(sceneStart), seconds(sceneEnd), lines));
      sceneStart = sceneEnd;
    }
    return new Voiceover(mix(placed, sceneStart), scenes);
  }

  private Speech speech(String line) {
    String key = key(line);
    return store
        .find(key)
        .orElseGet(
            () -> {
              Speech spoken = engine.speak(line);
              store.keep(key, spoken);
              return spoken;
            });
  }

  private static AudioClip mix(List<PlacedLine> lines, int length) {
    float[] film = new float[length];
    for (PlacedLine line : lines) {
      float[] samples = line.speech().audio().samples();
      System.arraycopy(samples, 0, film, line.start(), samples.length);
    }
    return new AudioClip(film);
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * AudioClip.SAMPLE_RATE);
  }

  private static double seconds(int samples) {
    return samples / (double) AudioClip.SAMPLE_RATE;
  }

  /** A line's speech and the sample of the film at which it starts. */
  private record PlacedLine(int start, Speech speech) {
    int end() {
      return start + speech.audio().samples().length;
    }

    NarratedLine narrated() {
      double from = seconds(start);
      return new NarratedLine(
          from, seconds(end()), speech.words().stream().map(w -> w.shiftedBy(from)).toList());
    }
  }
}
