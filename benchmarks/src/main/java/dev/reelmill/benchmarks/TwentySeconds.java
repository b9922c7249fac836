package dev.reelmill.benchmarks;

import dev.reelmill.brief.Brief;
import dev.reelmill.narration.Narration;
import dev.reelmill.narration.Narrator;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpeechStore;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.ScriptWriter;
import dev.reelmill.topic.TopicFilms;
import java.util.ArrayList;
import java.util.List;

/** Leaves scenes out of a script, the last but one first, until it lasts about 20 s. */
final class TwentySeconds implements ScriptWriter {
  private final SpeechEngines voices;
  private final LocalWriter writer = new LocalWriter(new TopicFilms());
  private final Script script;

  /** Writes and speaks now, so that whoever asks later waits for neither. */
  TwentySeconds(SpeechEngines voices, Brief brief) {
    this.voices = voices;
    this.script = shortened(writer.write(brief));
  }

  @Override
  public String id() {
    return writer.id() + "-20s";
  }

  @Override
  public Script write(Brief brief) {
    return script;
  }

  private Script shortened(Script whole) {
    Script script = whole;
    while (script.scenes().size() > 2 && seconds(script) > 21.5) {
      List<ScriptScene> scenes = new ArrayList<>(script.scenes());
      scenes.remove(scenes.size() - 2);
      script = new Script(script.title(), script.mood(), script.seconds(), scenes);
    }
    return script;
  }

  private double seconds(Script script) {
    return spoken(script).stream().mapToDouble(SpokenScene::seconds).sum();
  }

  /** The script's scenes as they are spoken. */
  List<SpokenScene> spoken(Script script) {
    Narration narration = new Narrator(voices.forVoice(null), SpeechStore.NONE).speak(script);
    List<SpokenScene> scenes = new ArrayList<>();
    while (narration.hasNext()) {
      scenes.add(narration.next());
    }
    return scenes;
  }
}
