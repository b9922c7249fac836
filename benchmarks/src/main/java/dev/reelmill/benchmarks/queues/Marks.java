package dev.reelmill.benchmarks.queues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/**
 * The file that every measured job appends to: when it was asked for and when it began, in
 * nanoseconds of the machine's monotonic clock, which on Linux is the same in all processes.
 */
final class Marks {
  private final FileChannel file;

  private Marks(FileChannel file) {
    this.file = file;
  }

  /** The file that MARKS of the environment names. */
  static Marks open() throws IOException {
    return new Marks(
        FileChannel.open(
            Path.of(System.getenv("MARKS")),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND));
  }

  /** What every measured job does. */
  void mark(String asked) {
    String line = asked + " " + System.nanoTime() + "\n";
    try {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Submits jobs one by one, each once its predecessor has begun and the queue is idle again. */
  void ask(int count, LongConsumer submit) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      long size = file.size();
      submit.accept(System.nanoTime());
      while (file.size() == size) {
        Thread.sleep(1);
      }
      Thread.sleep(10);
    }
  }
}
