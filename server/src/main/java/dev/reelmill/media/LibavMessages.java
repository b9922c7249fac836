package dev.reelmill.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;

/** The last error lines that libav printed, kept for each thread until they are taken. */
final class LibavMessages extends LogCallback {
  private static final int KEPT = 8;
  private static final ThreadLocal<Deque<String>> LINES = ThreadLocal.withInitial(ArrayDeque::new);

  /** Held for good: libav keeps only its address. */
  private static final LibavMessages LISTENER = new LibavMessages();

  private LibavMessages() {}

  static void listen() {
    av_log_set_level(AV_LOG_ERROR);
    setLogCallback(LISTENER);
  }

  /** The lines printed on this thread since the last call, oldest first. */
  static List<String> take() {
    List<String> taken = List.copyOf(LINES.get());
    LINES.remove();
    return taken;
  }

  @Override
  public void call(int level, BytePointer message) {
    String line = Libav.text(message).strip();
    if (line.isEmpty()) {
      return;
    }
    Deque<String> lines = LINES.get();
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }
}
