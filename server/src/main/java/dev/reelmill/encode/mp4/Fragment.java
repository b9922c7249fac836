package dev.reelmill.encode.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One media segment of one stream, a {@code moof} and a {@code mdat}; ISO/IEC 14496-12 section 8.8.
 *
 * <p>It is made as if it were the film's first; {@link #at} moves it to its place by writing two
 * numbers.
 */
public final class Fragment {
  private static final int SEQUENCE_AT = 20;
  private static final int TIME_AT = 68;
  private static final int RUN_AT = 76;
  private static final int COUNT_AT = RUN_AT + 12;
  private static final int ENTRIES_AT = COUNT_AT + 12;

  private static final int DEPENDS = 1 << 24 | 1 << 16;
  private static final int INDEPENDENT = 2 << 24;

  private final byte[] bytes;
  private final List<Sample> samples;

  private Fragment(byte[] bytes, List<Sample> samples) {
    this.bytes = bytes;
    this.samples = List.copyOf(samples);
  }

  /**
   * A fragment of samples.
   *
   * @param samples at least one; the first is a key
   * @param data the samples' bytes, one after the other
   */
  public static Fragment of(StreamFormat format, List<Sample> samples, byte[] data) {
    if (samples.isEmpty() || !samples.getFirst().key()) {
      throw new IllegalArgumentException("a fragment starts with a key sample");
    }
    int runFlags = 0x1 | 0x4 | 0x200 | 0x800;
    ByteBuffer entries = ByteBuffer.allocate(8 * samples.size());
    for (Sample sample : samples) {
      int shown = format.ahead() + sample.shown();
      if (shown < 0) {
        throw new IllegalArgumentException("a sample is shown before it is decoded");
      }
      entries.putInt(sample.bytes()).putInt(shown * format.ticksPerSample());
    }
    int dataAt = ENTRIES_AT + entries.capacity() + Box.HEADER;
    int defaultFlags =
        switch (format) {
          case PictureFormat _ -> DEPENDS;
          case SoundFormat _ -> INDEPENDENT;
        };
    byte[] track =
        Box.of(
            "traf",
            Box.full(
                "tfhd",
                0,
                0x20028,
                Box.ints(InitSegment.TRACK, format.ticksPerSample(), defaultFlags)),
            Box.full("tfdt", 1, 0, Box.zeros(8)),
            Box.full(
                "trun",
                0,
                runFlags,
                Box.ints(samples.size(), dataAt, INDEPENDENT),
                entries.array()));
    byte[] header = Box.of("moof", Box.full("mfhd", 0, 0, Box.ints(0)), track);
    return new Fragment(Box.join(header, Box.of("mdat", data)), samples);
  }

  /**
   * The fragment at its place in a film.
   *
   * @param number of the segment in the film, from 0
   * @param ticks when its first sample is decoded, by the stream's clock
   */
  public byte[] at(int number, long ticks) {
    byte[] placed = bytes.clone();
    ByteBuffer.wrap(placed).putInt(SEQUENCE_AT, number + 1).putLong(TIME_AT, ticks);
    return placed;
  }

  /** The samples, in the order of decoding. */
  public List<Sample> samples() {
    return samples;
  }

  /** Size of the whole. */
  public int length() {
    return bytes.length;
  }

  /** Bytes before the first sample. */
  public int dataAt() {
    return dataAt(samples.size());
  }

  private static int dataAt(int samples) {
    return ENTRIES_AT + 8 * samples + Box.HEADER;
  }

  /** How many bytes from the start hold everything up to the first picture. */
  public int keyLength() {
    return dataAt() + samples.getFirst().bytes();
  }

  /**
   * Reads a fragment that {@link #at} wrote.
   *
   * @param format that it was written with
   * @throws IllegalArgumentException when it is something else
   */
  public static Fragment read(StreamFormat format, byte[] written) {
    ByteBuffer buffer = ByteBuffer.wrap(written);
    if (written.length < ENTRIES_AT || buffer.getInt(RUN_AT + 4) != 0x7472756e) {
      throw new IllegalArgumentException("not one of our fragments");
    }
    List<Sample> samples = new ArrayList<>();
    buffer.position(ENTRIES_AT);
    for (int i = buffer.getInt(COUNT_AT); i > 0; i--) {
      samples.add(
          new Sample(
              buffer.getInt(),
              buffer.getInt() / format.ticksPerSample() - format.ahead(),
              format instanceof SoundFormat || samples.isEmpty()));
    }
    return new Fragment(written, samples);
  }
}
