package dev.reelmill.pipeline;

import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.script.ScriptScene;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that is settled about a film before its first scene is made.
 *
 * @param voiceId names the engine that speaks; with the script it decides the voiceover
 * @param seed chooses the music
 * @param loudness how loud the film shall be, in LUFS
 * @param painter makes its pictures
 */
record FilmPlan(
    Script script,
    String voiceId,
    FilmFormat format,
    String templateId,
    String seed,
    double loudness,
    Painter painter) {

  int scenes() {
    return script.scenes().size();
  }

  FilmShape shape() {
    int width = format.width();
    int height = format.height();
    return new FilmShape(width, height, format.framesPerSecond(), EncodingLadder.of(width, height));
  }

  /** Everything that decides the film's bytes, apart from the encoder. */
  String[] inputs(String encoderId) {
    return new String[] {
      ScriptCodec.toJson(script),
      voiceId,
      format.toString(),
      templateId,
      seed,
      Double.toString(loudness),
      encoderId,
      painters()
    };
  }

  /** Everything that decides the pictures of a scene. */
  String sceneInputs(int number, SpokenScene spoken) {
    return String.join(
        "\0",
        scene(number).toString(),
        spoken.lines().toString(),
        Integer.toString(spoken.frames()),
        setting(number).toString(),
        painter.id(number));
  }

  private String painters() {
    return IntStream.range(0, scenes()).mapToObj(painter::id).collect(Collectors.joining(" "));
  }

  /** The pictures of a scene. */
  FrameSource pictures(int number, SpokenScene spoken) {
    return WatchedFrames.of(number, () -> painter.pictures(scene(number), spoken, setting(number)));
  }

  private ScriptScene scene(int number) {
    return script.scenes().get(number);
  }

  private SceneSetting setting(int number) {
    return new SceneSetting(number, scenes(), Film.tag(script), format, templateId);
  }
}
