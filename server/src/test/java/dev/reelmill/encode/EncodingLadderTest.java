package dev.reelmill.encode;

import static dev.reelmill.encode.SoundQuality.NORMAL;
import static dev.reelmill.encode.SoundQuality.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.encode.EncodingLadder.Rung;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingLadderTest {

  @Test
  void noSizeIsEnlargedAndTheLeastIsSmall() {
    assertThat(EncodingLadder.of(1920, 1080).rungs())
        .containsExactly(
            new Rung("1080p", 1920, 1080, NORMAL),
            new Rung("720p", 1280, 720, NORMAL),
            new Rung("480p", 854, 480, NORMAL),
            new Rung("360p", 640, 360, NORMAL),
            new Rung("216p", 384, 216, SMALL));
    assertThat(EncodingLadder.of(720, 1280).rungs())
        .containsExactly(
            new Rung("720p", 720, 1280, NORMAL),
            new Rung("480p", 480, 854, NORMAL),
            new Rung("360p", 360, 640, NORMAL),
            new Rung("216p", 216, 384, SMALL));
    assertThat(EncodingLadder.of(480, 480).rungs())
        .containsExactly(
            new Rung("480p", 480, 480, NORMAL),
            new Rung("360p", 360, 360, NORMAL),
            new Rung("216p", 216, 216, SMALL));
    assertThat(EncodingLadder.of(240, 240).rungs())
        .containsExactly(new Rung("240p", 240, 240, NORMAL), new Rung("216p", 216, 216, SMALL));
    assertThat(EncodingLadder.of(64, 64).rungs()).containsExactly(new Rung("64p", 64, 64, SMALL));
  }

  @Test
  void namesAreFoldersAndDifferent() {
    assertThatThrownBy(() -> new Rung("../up", 64, 64, NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rung("odd", 63, 64, NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new EncodingLadder(
                    List.of(new Rung("a", 64, 64, NORMAL), new Rung("a", 32, 32, NORMAL))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
