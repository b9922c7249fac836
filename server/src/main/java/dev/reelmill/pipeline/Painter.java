package dev.reelmill.pipeline;

import dev.reelmill.composition.Film;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.ScriptScene;

/** Makes the pictures of scenes. */
public interface Painter {

  /** Motion graphics. */
  Painter MOTION =
      new Painter() {
        @Override
        public String id(int scene) {
          return "motion";
        }

        @Override
        public FrameSource pictures(ScriptScene scene, SpokenScene spoken, SceneSetting setting) {
          return Film.scene(scene, spoken, setting);
        }
      };

  /** Cards that do not move. */
  Painter STATIC =
      new Painter() {
        @Override
        public String id(int scene) {
          return "static";
        }

        @Override
        public FrameSource pictures(ScriptScene scene, SpokenScene spoken, SceneSetting setting) {
          return Film.card(scene, spoken, setting);
        }
      };

  /**
   * Names what decides a scene's pictures besides the script, the voice and the setting.
   *
   * @param scene its number, from 0
   */
  String id(int scene);

  /** The pictures of a scene, to be closed by the caller. */
  FrameSource pictures(ScriptScene scene, SpokenScene spoken, SceneSetting setting);
}
