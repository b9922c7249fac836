package dev.reelmill.encode.mp4;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The units of an H.264 byte stream; ISO/IEC 14496-10 section 7.4.1 and annex B. */
public final class NalUnits {
  static final int SEQUENCE_PARAMETERS = 7;
  static final int PICTURE_PARAMETERS = 8;
  private static final int LAST_SLICE_TYPE = 5;

  private NalUnits() {}

  /**
   * A coded picture as MP4 has it: each slice after its length of four bytes. Parameter sets, which
   * the file's header has, and remarks of the encoder are left out.
   *
   * @param stream with start codes
   */
  public static byte[] toSample(byte[] stream) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(stream.length);
    for (byte[] unit : split(stream)) {
      if (type(unit) <= LAST_SLICE_TYPE) {
        sample.writeBytes(Box.ints(unit.length));
        sample.writeBytes(unit);
      }
    }
    return sample.toByteArray();
  }

  static int type(byte[] unit) {
    return unit[0] & 0x1f;
  }

  static List<byte[]> split(byte[] stream) {
    List<byte[]> units = new ArrayList<>();
    int begin = afterStartCode(stream, 0);
    while (begin < stream.length) {
      int next = afterStartCode(stream, begin);
      int end = next == stream.length && !endsWithStartCode(stream) ? next : next - 3;
      while (end > begin && stream[end - 1] == 0) {
        end--;
      }
      if (end > begin) {
        units.add(Arrays.copyOfRange(stream, begin, end));
      }
      begin = next;
    }
    return units;
  }

  /** Index behind the next start code, or the stream's length when there is none. */
  private static int afterStartCode(byte[] stream, int from) {
    for (int i = from; i + 2 < stream.length; i++) {
      if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
        return i + 3;
      }
    }
    return stream.length;
  }

  private static boolean endsWithStartCode(byte[] stream) {
    int length = stream.length;
    return length >= 3
        && stream[length - 3] == 0
        && stream[length - 2] == 0
        && stream[length - 1] == 1;
  }
}
