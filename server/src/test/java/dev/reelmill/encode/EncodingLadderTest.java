package dev.reelmill.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.encode.EncodingLadder.Rung;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingLadderTest {

  @Test
  void theStandardLadderNeverEnlarges() {
    assertThat(EncodingLadder.standard(720, 1280).rungs())
        .containsExactly(new Rung("720p", 720, 1280), new Rung("360p", 360, 640));
    assertThat(EncodingLadder.standard(1920, 1080).rungs())
        .containsExactly(
            new Rung("1080p", 1920, 1080), new Rung("720p", 1280, 720), new Rung("360p", 640, 360));
    assertThat(EncodingLadder.standard(960, 720).rungs())
        .containsExactly(new Rung("720p", 960, 720), new Rung("360p", 480, 360));
    assertThat(EncodingLadder.standard(240, 240).rungs())
        .containsExactly(new Rung("240p", 240, 240));
    assertThat(EncodingLadder.standard(854, 480).rungs())
        .containsExactly(new Rung("480p", 854, 480), new Rung("360p", 640, 360));
  }

  @Test
  void namesAreFoldersAndDifferent() {
    assertThatThrownBy(() -> new Rung("../up", 64, 64))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rung("odd", 63, 64)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new EncodingLadder(List.of(new Rung("a", 64, 64), new Rung("a", 32, 32))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
