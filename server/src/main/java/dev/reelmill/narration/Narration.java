package dev.reelmill.narration;

import dev.reelmill.narration.Fitting.Need;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * A script's scenes as they are spoken, one after the other, each when it is asked for; the next
 * lines are spoken meanwhile. For one thread at a time.
 *
 * <p>A script of fixed length is fitted scene by scene: what is spoken already is known, what
 * follows is guessed, and the last scene takes what is left. Lines that no fitting makes room for
 * are left out, each the last of its scene.
 */
public final class Narration implements AutoCloseable {
  private static final int RATE = SpokenScene.FRAMES_PER_SECOND;

  /** How much longer than wanted a film may become rather than lose a line, in seconds. */
  private static final double TOLERANCE = 0.4;

  /** What a fixed film has around its last words if the tolerance allows it, in seconds. */
  private static final double END = 0.3;

  private final List<ScriptScene> scenes;
  private final int wantedFrames;
  private final SpeechEstimate estimate = new SpeechEstimate();
  private final SpeakingAhead speaking;
  private final List<Speech> spoken = new ArrayList<>();
  private int next;
  private int frames;

  Narration(Narrator narrator, Script script) {
    this.scenes = script.scenes();
    this.wantedFrames = (int) Math.round(script.seconds() * RATE);
    this.speaking =
        new SpeakingAhead(
            narrator, scenes.stream().flatMap(scene -> scene.lines().stream()).toList());
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
    spoken.clear();
    List<String> lines = scenes.get(next).lines();
    for (int line = 0; line < lines.size(); line++) {
      if (kept().getFirst() > line) {
        Speech speech = speaking.take();
        spoken.add(speech);
        estimate.learn(lines.get(line), speech.audio().seconds());
      } else {
        speaking.skip();
      }
    }
    while (kept().getFirst() < spoken.size()) {
      spoken.removeLast();
    }
    return lay();
  }

  /** Speaks nothing any more; what was spoken is kept. */
  @Override
  public void close() {
    speaking.close();
  }

  private SpokenScene lay() {
    List<Need> needs = needs(kept());
    Fitting fitting = fixed() ? Fitting.first(needs, room()) : Fitting.free(needs.getFirst());
    boolean first = next == 0;
    next++;
    int length = length(fitting);
    frames += length;
    return SceneVoice.lay(spoken, fitting, length, first);
  }

  /** A free scene has the frames that it needs, a fitted one the frames next to its share. */
  private int length(Fitting fitting) {
    if (!fixed()) {
      return (int) Math.ceil(fitting.seconds() * RATE - 1e-6);
    }
    double voice = spoken.stream().mapToDouble(s -> s.audio().seconds()).sum() / fitting.speed();
    int shortest = Math.max(1, (int) Math.ceil(voice * RATE));
    if (hasNext()) {
      return Math.max(shortest, (int) Math.round(fitting.seconds() * RATE));
    }
    int left = wantedFrames - frames;
    int gentle = Math.min(left + (int) (TOLERANCE * RATE), (int) Math.ceil((voice + END) * RATE));
    return Math.max(shortest, Math.max(left, gentle));
  }

  private boolean fixed() {
    return wantedFrames > 0;
  }

  private double room() {
    return (wantedFrames - frames) / (double) RATE;
  }

  /** How many lines of each scene that is left are spoken, the next scene first. */
  private List<Integer> kept() {
    List<Integer> kept =
        new ArrayList<>(
            scenes.subList(next, scenes.size()).stream().map(s -> s.lines().size()).toList());
    while (fixed() && Fitting.overflows(needs(kept), room() + TOLERANCE)) {
      List<Need> needs = needs(kept);
      int most = kept.stream().mapToInt(count -> count).max().orElseThrow();
      int longest =
          IntStream.range(0, kept.size())
              .filter(i -> kept.get(i) > (most > 1 ? 1 : 0))
              .boxed()
              .max(Comparator.comparingDouble(i -> needs.get(i).voice()))
              .orElse(-1);
      if (longest < 0) {
        break;
      }
      kept.set(longest, kept.get(longest) - 1);
    }
    return kept;
  }

  private List<Need> needs(List<Integer> kept) {
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      ScriptScene scene = scenes.get(next + i);
      List<Double> voice = new ArrayList<>();
      for (int line = 0; line < kept.get(i); line++) {
        boolean known = i == 0 && line < spoken.size();
        voice.add(
            known ? spoken.get(line).audio().seconds() : estimate.of(scene.lines().get(line)));
      }
      boolean last = next + i == scenes.size() - 1;
      needs.add(SceneVoice.need(voice, scene.seconds(), next + i == 0, last));
    }
    return needs;
  }
}
