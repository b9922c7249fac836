package dev.reelmill.encode.mp4;

/**
 * H.264 in BT.709 with square pixels.
 *
 * @param width pixels across
 * @param height pixels down
 * @param framesPerSecond constant
 * @param ahead by how many pictures decoding runs ahead of showing
 * @param sets the stream's parameter sets
 */
public record PictureFormat(
    int width, int height, int framesPerSecond, int ahead, ParameterSets sets)
    implements StreamFormat {
  private static final int TICKS = 1000;

  @Override
  public String codec() {
    return sets.codec();
  }

  @Override
  public int ticksPerSecond() {
    return framesPerSecond * TICKS;
  }

  @Override
  public int ticksPerSample() {
    return TICKS;
  }
}
