package dev.reelmill.composition;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.ArrayList;
import java.util.List;

/** Script and voice to a film, scene by scene. */
public final class Film {
  private Film() {}

  /**
   * One scene's frames; they depend on the arguments and nothing else.
   *
   * @param spoken what is heard in the scene; its length is the scene's
   * @return to be closed by the caller
   * @throws dev.reelmill.brief.ReelmillException {@code unknown_template} (not retryable)
   */
  public static FrameSource scene(ScriptScene scene, SpokenScene spoken, SceneSetting setting) {
    int frames = (int) Math.round(spoken.seconds() * setting.format().framesPerSecond());
    return scene(scene, spoken.lines(), Math.max(1, frames), setting);
  }

  /** The scene as one card that does not move, under its captions; to be closed by the caller. */
  public static FrameSource card(ScriptScene scene, SpokenScene spoken, SceneSetting setting) {
    FilmFormat format = setting.format();
    Stage stage = new Stage(format.width(), format.height(), !scene.lines().isEmpty());
    Theme theme = Theme.of(setting.templateId());
    return over(new StillCard(scene.picture(), stage, theme), spoken, setting);
  }

  /**
   * Pictures from elsewhere under a scene's captions; to be closed by the caller.
   *
   * @param base closed with the frames
   */
  public static FrameSource over(BaseFrames base, SpokenScene spoken, SceneSetting setting) {
    int frames = (int) Math.round(spoken.seconds() * setting.format().framesPerSecond());
    return new OverlaidFrames(base, spoken.lines(), Math.max(1, frames), setting);
  }

  /** The same with what is spoken in seconds from the scene's start, and a number of frames. */
  static FrameSource scene(
      ScriptScene scene, List<NarratedLine> lines, int frames, SceneSetting setting) {
    return new SceneFrames(scene, lines, frames, setting);
  }

  /**
   * Composes a film as long as its voiceover: its scenes in a row.
   *
   * @param voiceover with as many scenes as the script
   * @param templateId a look, as from {@link #templateId}
   * @return to be closed by the caller
   * @throws dev.reelmill.brief.ReelmillException {@code unknown_template} (not retryable)
   */
  public static FrameSource compose(
      Script script, Voiceover voiceover, FilmFormat format, String templateId) {
    int count = script.scenes().size();
    if (count != voiceover.scenes().size()) {
      throw new IllegalArgumentException(
          count + " scenes written, " + voiceover.scenes().size() + " scenes spoken");
    }
    Theme.of(templateId);
    double rate = format.framesPerSecond();
    List<Integer> borders = new ArrayList<>();
    voiceover.scenes().forEach(scene -> borders.add((int) Math.round(scene.start() * rate)));
    borders.add((int) Math.round(voiceover.audio().seconds() * rate));
    return new FilmFrames(
        format,
        borders,
        number ->
            scene(
                script.scenes().get(number),
                local(voiceover.scenes().get(number), borders.get(number) / rate),
                borders.get(number + 1) - borders.get(number),
                new SceneSetting(number, count, tag(script), format, templateId)));
  }

  /** What stands above every scene of a script: the opening's tag, or nothing. */
  public static String tag(Script script) {
    return script.scenes().getFirst().picture() instanceof Hook hook ? hook.tag() : "";
  }

  /**
   * The wanted look, or one that a seed chooses.
   *
   * @throws dev.reelmill.brief.ReelmillException {@code unknown_template} (not retryable)
   */
  public static String templateId(BriefOptions options, String seed) {
    String wanted = options.templateId();
    return (wanted == null ? Theme.choose(seed) : Theme.of(wanted)).id();
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
}
