package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandwidthTest {

  /** A playlist tells millionths of a second; what it needs is what its reader finds. */
  @Test
  void isTheSameFromExactDurationsAndFromThoseOfThePlaylist() {
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      double[] exact = random.doubles(9, 0.2, 2).map(time -> Math.rint(time * 30) / 30).toArray();
      double[] told =
          Arrays.stream(exact)
              .mapToObj(time -> new Extinf(time).line())
              .map(line -> line.substring("#EXTINF:".length(), line.length() - 1))
              .mapToDouble(Double::parseDouble)
              .toArray();
      long[] bytes = random.longs(9, 500, 500_000).toArray();
      assertThat(Bandwidth.of(exact, bytes, 2)).isEqualTo(Bandwidth.of(told, bytes, 2));
    }
  }
}
