package dev.reelmill.encode;

import dev.reelmill.encode.mp4.Fragment;
import dev.reelmill.encode.mp4.PictureFormat;
import java.util.List;

/**
 * One scene in every size, as if it were the film's first.
 *
 * @param renditions largest first
 */
record EncodedScene(List<Rendition> renditions, SceneStills stills) {
  EncodedScene {
    renditions = List.copyOf(renditions);
  }

  /** One size. */
  record Rendition(PictureFormat format, List<Fragment> fragments) {
    Rendition {
      fragments = List.copyOf(fragments);
    }
  }
}
