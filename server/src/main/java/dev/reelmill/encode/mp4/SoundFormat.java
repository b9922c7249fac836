package dev.reelmill.encode.mp4;

/** AAC. */
public final class SoundFormat implements StreamFormat {
  /** Samples of sound in one coded block of AAC-LC; ISO/IEC 14496-3 section 4.5. */
  public static final int BLOCK = 1024;

  private final int channels;
  private final int sampleRate;
  private final byte[] configuration;

  /**
   * A format.
   *
   * @param configuration AudioSpecificConfig, ISO/IEC 14496-3 section 1.6.2.1
   */
  public SoundFormat(int channels, int sampleRate, byte[] configuration) {
    if (configuration.length < 2) {
      throw new IllegalArgumentException("no AudioSpecificConfig");
    }
    this.channels = channels;
    this.sampleRate = sampleRate;
    this.configuration = configuration.clone();
  }

  int channels() {
    return channels;
  }

  byte[] configuration() {
    return configuration;
  }

  @Override
  public String codec() {
    return "mp4a.40." + (configuration[0] >> 3 & 0x1f);
  }

  @Override
  public int ticksPerSecond() {
    return sampleRate;
  }

  @Override
  public int ticksPerSample() {
    return BLOCK;
  }

  @Override
  public int ahead() {
    return 0;
  }
}
