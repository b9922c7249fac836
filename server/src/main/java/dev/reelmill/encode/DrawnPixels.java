package dev.reelmill.encode;

import dev.reelmill.media.NativeScope;
import java.lang.foreign.MemorySegment;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** A drawn picture of 4 bytes a pixel, as libswscale wants to see it. */
final class DrawnPixels {
  private final MemorySegment bgra;
  private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
  private final IntPointer strides = new IntPointer(4);

  /** Looks at memory that outlives the scope. */
  DrawnPixels(NativeScope scope, MemorySegment bgra, int width) {
    this.bgra = bgra;
    scope.onClose(planes::deallocate);
    scope.onClose(strides::deallocate);
    planes.zero();
    planes.put(0, new BytePointer(bgra.asByteBuffer()));
    strides.put(new int[] {4 * width, 0, 0, 0});
  }

  /** Where to draw. */
  MemorySegment memory() {
    return bgra;
  }

  PointerPointer<BytePointer> planes() {
    return planes;
  }

  IntPointer strides() {
    return strides;
  }
}
