package dev.reelmill.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sizes in which a film is encoded.
 *
 * @param rungs largest first, at least one; names are different
 */
public record EncodingLadder(List<Rung> rungs) {
  private static final int SMALL_SIDE = 216;

  public EncodingLadder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || rungs.stream().map(Rung::name).distinct().count() < rungs.size()) {
      throw new IllegalArgumentException("not a ladder: " + rungs);
    }
  }

  /**
   * One size.
   *
   * @param name of the rendition and of its folder, for example {@code 720p}
   * @param width pixels across, even
   * @param height pixels down, even
   * @param sound what is played with it; with {@link SoundQuality#SMALL} the rate of picture and
   *     sound together never exceeds 192 kbit/s
   */
  public record Rung(String name, int width, int height, SoundQuality sound) {
    public Rung {
      if (!name.matches("[A-Za-z0-9_-]+")) {
        throw new IllegalArgumentException("not a folder's name: " + name);
      }
      if (width < 16 || height < 16 || width % 2 != 0 || height % 2 != 0) {
        throw new IllegalArgumentException(width + "x" + height + " cannot be encoded");
      }
    }

    int shortSide() {
      return Math.min(width, height);
    }
  }

  /**
   * The film's own size and, below it, 720, 480 and 360 pixels on the short side, and a small one
   * for slow connections; nothing is enlarged.
   *
   * @param width of the film, even
   * @param height of the film, even
   */
  public static EncodingLadder of(int width, int height) {
    int own = Math.min(width, height);
    List<Rung> rungs = new ArrayList<>();
    IntStream.of(own, 720, 480, 360)
        .filter(side -> side <= own && side > SMALL_SIDE)
        .distinct()
        .forEach(side -> rungs.add(rung(side, width, height, SoundQuality.NORMAL)));
    rungs.add(rung(Math.min(own, SMALL_SIDE), width, height, SoundQuality.SMALL));
    return new EncodingLadder(rungs);
  }

  private static Rung rung(int side, int width, int height, SoundQuality sound) {
    int own = Math.min(width, height);
    return new Rung(side + "p", even(width, side, own), even(height, side, own), sound);
  }

  private static int even(int length, int numerator, int denominator) {
    return 2 * Math.round((float) length * numerator / denominator / 2);
  }
}
