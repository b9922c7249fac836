package dev.reelmill.script;

import java.util.List;

/**
 * What a chat model wrote, before it is fitted to the wanted length.
 *
 * @param faults what is wrong with it, each a sentence for the model
 */
record DraftScript(String title, List<ScriptScene> scenes, List<String> faults) {
  DraftScript {
    scenes = List.copyOf(scenes);
    faults = List.copyOf(faults);
  }
}
