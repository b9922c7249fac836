package dev.reelmill.encode;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.narration.AudioClip;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Coloured bars that wander to the right over a gradient. */
record MovingBars(int width, int height, int framesPerSecond, int frameCount)
    implements FrameSource {
  private static final int[] COLOURS = {
    0xffcc2222, 0xff22cc22, 0xff2222cc, 0xffcccc22, 0xff22cccc, 0xffcc22cc, 0xfff0f0f0, 0xff101010
  };

  /** A tone of 220 Hz. */
  static AudioClip tone(double seconds) {
    float[] samples = new float[(int) Math.round(seconds * AudioClip.SAMPLE_RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.2 * Math.sin(2 * Math.PI * 220 * i / AudioClip.SAMPLE_RATE));
    }
    return new AudioClip(samples);
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      int shade = 0x010101 * (64 + 128 * y / height);
      for (int x = 0; x < width; x++) {
        int bar = (x + 4 * frameNumber) * COLOURS.length / width % COLOURS.length;
        row[x] = y % 200 < 100 ? COLOURS[bar] : 0xff000000 | shade;
      }
      MemorySegment.copy(row, 0, bgra, ValueLayout.JAVA_INT, 4L * width * y, width);
    }
  }

  @Override
  public void close() {}
}
