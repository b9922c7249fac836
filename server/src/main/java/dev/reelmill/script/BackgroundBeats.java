package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;

/** A film to have on beside something else: what the prompt says, quiet words, and no questions. */
final class BackgroundBeats {
  private static final int MOODS = 6;

  private BackgroundBeats() {}

  /**
   * Takes a film's own substance and fills it up with moods.
   *
   * @param beats of the film as it would be told
   */
  static List<Beat> of(List<Beat> beats, PromptReading prompt, Phrases phrases) {
    boolean told = prompt.shape() != PromptShape.THEME && prompt.shape() != PromptShape.QUESTION;
    List<Beat> quiet = new ArrayList<>();
    for (Beat beat : beats) {
      boolean substance = told ? beat.worth() > Beat.ENDING : beat.worth() == Beat.ESSENTIAL;
      if (substance && !(beat.picture() instanceof CallToAction)) {
        quiet.add(beat);
      }
    }
    String moods = ThemeBeats.isGrave(prompt.subject()) ? "background.grave" : "background.mood";
    int worth = Beat.SPARE;
    for (String mood : phrases.several(moods, MOODS)) {
      quiet.add(Beat.of(worth, new Statement(mood)));
      worth--;
    }
    return quiet;
  }
}
