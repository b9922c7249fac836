package dev.reelmill.media;

import java.util.List;

/**
 * One stream of a media file.
 *
 * @param kind picture or sound
 * @param codec libav's name, for example {@code h264}
 * @param profile libav's name, for example {@code High}; may be empty
 * @param codecString RFC 6381, for example {@code avc1.64001f}; empty when unknown
 * @param width pixels across; 0 for sound
 * @param height pixels down; 0 for sound
 * @param pixelFormat for example {@code yuv420p}; empty for sound
 * @param colorSpace for example {@code bt709}; empty for sound
 * @param frameRate frames a second; 0 for sound
 * @param sampleRate samples a second; 0 for pictures
 * @param channels of sound; 0 for pictures
 * @param packets in the order of the file
 */
public record ProbedStream(
    Kind kind,
    String codec,
    String profile,
    String codecString,
    int width,
    int height,
    String pixelFormat,
    String colorSpace,
    double frameRate,
    int sampleRate,
    int channels,
    List<ProbedPacket> packets) {
  public ProbedStream {
    packets = List.copyOf(packets);
  }

  /** What a stream carries. */
  public enum Kind {
    PICTURE,
    SOUND,
    OTHER
  }

  /** Whether decoding can start at the first packet. */
  public boolean startsWithKey() {
    return !packets.isEmpty() && packets.getFirst().key();
  }

  /** When the first packet is shown, in seconds. */
  public double start() {
    return packets.stream().mapToDouble(ProbedPacket::presentation).min().orElse(0);
  }

  /** When the last packet ends, in seconds. */
  public double end() {
    return packets.stream().mapToDouble(p -> p.presentation() + p.seconds()).max().orElse(0);
  }

  /** How long it lasts, in seconds. */
  public double seconds() {
    return end() - start();
  }
}
