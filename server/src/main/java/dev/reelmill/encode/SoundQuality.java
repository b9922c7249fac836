package dev.reelmill.encode;

/** How fine the sound of a rendition is. */
public enum SoundQuality {
  /** Two channels. */
  NORMAL("audio", 2, 128_000),
  /** One channel, at most 48 kbit/s as it lies in segments. */
  SMALL("audio-small", 1, 40_000);

  private final String folder;
  private final int channels;
  private final int bitsPerSecond;

  SoundQuality(String folder, int channels, int bitsPerSecond) {
    this.folder = folder;
    this.channels = channels;
    this.bitsPerSecond = bitsPerSecond;
  }

  /** The rendition's name and folder. */
  public String folder() {
    return folder;
  }

  int channels() {
    return channels;
  }

  int bitsPerSecond() {
    return bitsPerSecond;
  }
}
