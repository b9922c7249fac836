package dev.reelmill.encode.mp4;

/** What a decoder must know before the first sample. */
public sealed interface StreamFormat permits PictureFormat, SoundFormat {

  /** RFC 6381, for example {@code avc1.64001f}. */
  String codec();

  /** Ticks a second of the stream's clock. */
  int ticksPerSecond();

  /** Ticks that every sample lasts. */
  int ticksPerSample();

  /** By how many samples decoding runs ahead, so that none is shown before it is decoded. */
  int ahead();
}
