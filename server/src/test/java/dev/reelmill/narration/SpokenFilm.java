package dev.reelmill.narration;

import dev.reelmill.script.Script;
import java.util.ArrayList;
import java.util.List;

/** Speaks whole scripts at once. */
public final class SpokenFilm {
  private SpokenFilm() {}

  /** All scenes in the voice that films have unless another is wanted. */
  public static List<SpokenScene> of(Script script) {
    return of(new Narrator(new SpeechEngines().forVoice(null), SpeechStore.NONE), script);
  }

  /** All scenes. */
  public static List<SpokenScene> of(Narrator narrator, Script script) {
    try (Narration narration = narrator.speak(script)) {
      List<SpokenScene> scenes = new ArrayList<>();
      while (narration.hasNext()) {
        scenes.add(narration.next());
      }
      return scenes;
    }
  }
}
