package dev.reelmill.composition;

import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.script.Script;

/** Script and voiceover to a film. */
public final class Film {
  private Film() {}

  /**
   * Composes a film as long as its voiceover.
   *
   * @param voiceover with as many scenes as the script
   * @param seed chooses the theme; see {@link Theme#choose}
   * @return to be closed by the caller
   */
  public static FrameSource compose(
      Script script, Voiceover voiceover, FilmFormat format, String seed) {
    if (script.scenes().size() != voiceover.scenes().size()) {
      throw new IllegalArgumentException(
          script.scenes().size()
              + " scenes written, "
              + voiceover.scenes().size()
              + " scenes spoken");
    }
    return new FilmFrames(script, voiceover, format, Theme.choose(seed));
  }

  /** Name of the look a seed chooses. */
  public static String templateId(String seed) {
    return Theme.choose(seed).id();
  }
}
