package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Layer;
import java.util.List;

/**
 * A part of a scene's column.
 *
 * @param gap pixels to the block above
 * @param height pixels
 * @param cut whether a text in it did not fit
 * @param placing makes its layers
 */
record Block(float gap, float height, boolean cut, Placing placing) {
  /** The same with another gap. */
  Block after(float pixels) {
    return new Block(pixels, height, cut, placing);
  }

  /** Makes the layers of a block whose top edge is known. */
  interface Placing {
    List<Layer> at(float top);
  }
}
