package dev.reelmill.hls;

import java.util.Arrays;

/**
 * How many bits a second a rendition needs; RFC 8216 section 4.3.4.2.
 *
 * <p>The peak is the largest rate of any run of whole segments that lasts between half and one and
 * a half of the target duration.
 *
 * @param peak bits a second, rounded up
 * @param average bits a second over all segments, rounded up
 */
public record Bandwidth(long peak, long average) {
  public Bandwidth {
    if (average < 1 || peak < average) {
      throw new IllegalArgumentException("peak " + peak + ", average " + average);
    }
  }

  /** What two renditions played together need. */
  public Bandwidth plus(Bandwidth other) {
    return new Bandwidth(peak + other.peak, average + other.average);
  }

  /**
   * Measures segments by the durations that their playlist tells, which has millionths of a second.
   *
   * @param seconds duration of each segment
   * @param bytes size of each segment, as many as durations
   * @param targetDuration of the media playlist, in seconds
   */
  public static Bandwidth of(double[] seconds, long[] bytes, int targetDuration) {
    if (seconds.length == 0 || seconds.length != bytes.length) {
      throw new IllegalArgumentException(seconds.length + " durations, " + bytes.length + " sizes");
    }
    return ofTold(Arrays.stream(seconds).map(Extinf::told).toArray(), bytes, targetDuration);
  }

  private static Bandwidth ofTold(double[] seconds, long[] bytes, int targetDuration) {
    double allSeconds = 0;
    long allBytes = 0;
    double peak = 0;
    for (int first = 0; first < seconds.length; first++) {
      allSeconds += seconds[first];
      allBytes += bytes[first];
      double runSeconds = 0;
      long runBytes = 0;
      for (int last = first; last < seconds.length; last++) {
        runSeconds += seconds[last];
        runBytes += bytes[last];
        if (runSeconds > 1.5 * targetDuration) {
          break;
        }
        if (runSeconds >= 0.5 * targetDuration) {
          peak = Math.max(peak, 8 * runBytes / runSeconds);
        }
      }
    }
    double average = 8 * allBytes / allSeconds;
    return new Bandwidth((long) Math.ceil(Math.max(peak, average)), (long) Math.ceil(average));
  }
}
