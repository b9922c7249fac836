package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Layer;
import java.util.List;

/**
 * What a scene shows and where, before anything is drawn.
 *
 * @param layers from back to front
 * @param remarks what of the picture could not be shown, in words
 */
public record SceneLayout(List<Layer> layers, List<String> remarks) {
  public SceneLayout {
    layers = List.copyOf(layers);
    remarks = List.copyOf(remarks);
  }
}
