package dev.reelmill.media;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;

/**
 * Owns native objects and frees them together, the last first. For one thread at a time; nothing
 * that it owns may be used after {@link #close()}.
 */
public final class NativeScope implements AutoCloseable {
  private final Deque<Runnable> frees = new ArrayDeque<>();

  /**
   * Takes over an object.
   *
   * @param pointer the object; must not be null
   * @param what its name, for the message when it is null
   * @param free how to free it
   */
  public <P extends Pointer> P own(P pointer, String what, Consumer<P> free) {
    P owned = Libav.allocated(pointer, what);
    frees.push(() -> free.accept(owned));
    return owned;
  }

  /** Runs an action when the scope closes. */
  public void onClose(Runnable free) {
    frees.push(free);
  }

  @Override
  public void close() {
    while (!frees.isEmpty()) {
      frees.pop().run();
    }
  }
}
