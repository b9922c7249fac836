package dev.reelmill.composition;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;

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
    return new SceneFrames(scene, spoken.lines(), Math.max(1, frames), setting);
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
}
