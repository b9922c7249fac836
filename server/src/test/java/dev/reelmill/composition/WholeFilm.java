package dev.reelmill.composition;

import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.Script;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A film's scenes in a row, as they follow each other when played; keeps one open at a time. */
final class WholeFilm implements FrameSource {
  private final FilmFormat format;
  private final List<Integer> borders;
  private final IntFunction<FrameSource> scenes;
  private int open = -1;
  private @Nullable FrameSource scene;
  private boolean closed;

  private WholeFilm(FilmFormat format, List<Integer> borders, IntFunction<FrameSource> scenes) {
    this.format = format;
    this.borders = List.copyOf(borders);
    this.scenes = scenes;
  }

  /**
   * Composes a film as long as its voiceover.
   *
   * @param voiceover with as many scenes as the script
   * @return to be closed by the caller
   * @throws dev.reelmill.brief.ReelmillException {@code unknown_template} (not retryable)
   */
  static WholeFilm of(Script script, Voiceover voiceover, FilmFormat format, String templateId) {
    int count = script.scenes().size();
    Theme.of(templateId);
    double rate = format.framesPerSecond();
    List<Integer> borders = new ArrayList<>();
    voiceover.scenes().forEach(scene -> borders.add((int) Math.round(scene.start() * rate)));
    borders.add((int) Math.round(voiceover.audio().seconds() * rate));
    return new WholeFilm(
        format,
        borders,
        number ->
            new SceneFrames(
                script.scenes().get(number),
                local(voiceover.scenes().get(number), borders.get(number) / rate),
                borders.get(number + 1) - borders.get(number),
                new SceneSetting(number, count, Film.tag(script), format, templateId)));
  }

  private static List<NarratedLine> local(NarratedScene scene, double start) {
    return scene.lines().stream()
        .map(
            line ->
                new NarratedLine(
                    Math.max(0, line.start() - start),
                    Math.max(0, line.end() - start),
                    line.words().stream().map(word -> local(word, start)).toList()))
        .toList();
  }

  private static WordTiming local(WordTiming word, double start) {
    return new WordTiming(
        word.text(), Math.max(0, word.start() - start), Math.max(0, word.end() - start));
  }

  @Override
  public int width() {
    return format.width();
  }

  @Override
  public int height() {
    return format.height();
  }

  @Override
  public int framesPerSecond() {
    return format.framesPerSecond();
  }

  @Override
  public int frameCount() {
    return borders.getLast();
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    int number = sceneOf(frameNumber);
    scene(number).draw(frameNumber - borders.get(number), bgra);
  }

  @Override
  public boolean draw(int frameNumber, Planes planes) {
    int number = sceneOf(frameNumber);
    return scene(number).draw(frameNumber - borders.get(number), planes);
  }

  private int sceneOf(int frameNumber) {
    if (closed) {
      throw new IllegalStateException("the film is closed");
    }
    if (frameNumber < 0 || frameNumber >= frameCount()) {
      throw new IndexOutOfBoundsException("frame " + frameNumber + " of " + frameCount());
    }
    int number = 0;
    while (frameNumber >= borders.get(number + 1)) {
      number++;
    }
    return number;
  }

  private FrameSource scene(int number) {
    FrameSource current = scene;
    if (current != null && number == open) {
      return current;
    }
    letGo();
    FrameSource made = scenes.apply(number);
    open = number;
    scene = made;
    return made;
  }

  private void letGo() {
    if (scene != null) {
      scene.close();
    }
    scene = null;
  }

  @Override
  public void close() {
    closed = true;
    letGo();
  }
}
