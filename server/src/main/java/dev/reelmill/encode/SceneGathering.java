package dev.reelmill.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one scene from all threads; whoever brings the last one keeps it. */
final class SceneGathering {
  private final SceneStore store;
  private final String key;
  private final List<EncodedScene.@Nullable Rendition> renditions;
  private @Nullable SceneStills stills;

  SceneGathering(SceneStore store, String key, int renditionCount) {
    this.store = store;
    this.key = key;
    this.renditions = new ArrayList<>(Collections.nCopies(renditionCount, null));
  }

  void rendition(int index, EncodedScene.Rendition rendition) {
    synchronized (this) {
      renditions.set(index, rendition);
    }
    keepIfWhole();
  }

  void stills(SceneStills made) {
    synchronized (this) {
      stills = made;
    }
    keepIfWhole();
  }

  private void keepIfWhole() {
    EncodedScene whole;
    synchronized (this) {
      if (stills == null || renditions.contains(null)) {
        return;
      }
      whole = new EncodedScene(renditions.stream().map(Objects::requireNonNull).toList(), stills);
    }
    store.keep(key, EncodedSceneCodec.encode(whole));
  }
}
