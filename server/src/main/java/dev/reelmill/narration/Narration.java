package dev.reelmill.narration;

import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A script's scenes as they are spoken, one after the other, each when it is asked for. For one
 * thread at a time.
 */
public final class Narration {
  private static final int LEAD_IN = samples(0.35);
  private static final int BETWEEN_LINES = samples(0.18);
  private static final int BEFORE_BORDER = samples(0.20);
  private static final int AFTER_BORDER = samples(0.25);
  private static final int TAIL = samples(1.2);
  private static final int SHORTEST_SCENE = samples(2);

  private final Narrator narrator;
  private final List<ScriptScene> scenes;
  private int next;

  Narration(Narrator narrator, Script script) {
    this.narrator = narrator;
    this.scenes = script.scenes();
  }

  /** Whether there is another scene. */
  public boolean hasNext() {
    return next < scenes.size();
  }

  /**
   * Speaks the next scene.
   *
   * @throws NoSuchElementException if there is none
   * @throws dev.reelmill.brief.ReelmillException as {@link SpeechEngine#speak}
   */
  public SpokenScene next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + next + " scenes are spoken");
    }
    boolean first = next == 0;
    ScriptScene scene = scenes.get(next);
    next++;
    return speak(scene, first ? LEAD_IN : AFTER_BORDER, hasNext() ? BEFORE_BORDER : TAIL);
  }

  private SpokenScene speak(ScriptScene scene, int before, int after) {
    List<PlacedLine> placed = new ArrayList<>();
    int cursor = before;
    for (String line : scene.lines()) {
      PlacedLine said = new PlacedLine(cursor, narrator.speech(line));
      placed.add(said);
      cursor = said.end() + BETWEEN_LINES;
    }
    int end = placed.isEmpty() ? before + after : placed.getLast().end() + after;
    int frames = Math.ceilDiv(Math.max(end, SHORTEST_SCENE), SpokenScene.SAMPLES_A_FRAME);
    return new SpokenScene(
        frames,
        mix(placed, frames * SpokenScene.SAMPLES_A_FRAME),
        placed.stream().map(PlacedLine::narrated).toList());
  }

  private static AudioClip mix(List<PlacedLine> lines, int length) {
    float[] scene = new float[length];
    for (PlacedLine line : lines) {
      float[] samples = line.speech().audio().samples();
      System.arraycopy(samples, 0, scene, line.start(), samples.length);
    }
    return new AudioClip(scene);
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * AudioClip.SAMPLE_RATE);
  }

  private static double seconds(int samples) {
    return samples / (double) AudioClip.SAMPLE_RATE;
  }

  /** A line's speech and the sample of the scene at which it starts. */
  private record PlacedLine(int start, Speech speech) {
    int end() {
      return start + speech.audio().samples().length;
    }

    NarratedLine narrated() {
      return new NarratedLine(0, seconds(end() - start), speech.words()).shiftedBy(seconds(start));
    }
  }
}
