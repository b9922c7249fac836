package dev.reelmill.app;

import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.LayoutCheck;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What films are made with: each part does a little of its real work. */
final class EngineChecks {
  private EngineChecks() {}

  /** Lays a scene out, which needs the drawing library and the fonts. */
  static String drawing() {
    ScriptScene scene =
        new ScriptScene(new ScenePicture.Statement("All is well."), List.of("All is well."));
    List<String> problems =
        LayoutCheck.problems(new Script("Check", List.of(scene)), new FilmFormat(720, 1280, 30));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("; ", problems));
    }
    return "Skia with the bundled fonts";
  }

  static String encoding() {
    return new LibavEncoder().id();
  }

  /** Says a word with every voice of a home. */
  static String voices(Path home) {
    SpeechEngines engines = new SpeechEngines(FilmTools.voicesBeside(FilmTools.folder(home)));
    List<String> ids = new ArrayList<>();
    for (String voice : engines.voices()) {
      SpeechEngine engine = engines.forVoice(voice);
      if (engine.speak("Hello.").audio().seconds() < 0.1) {
        throw new IllegalStateException("the voice " + voice + " is silent");
      }
      ids.add(engine.id());
    }
    return String.join(", ", ids);
  }
}
