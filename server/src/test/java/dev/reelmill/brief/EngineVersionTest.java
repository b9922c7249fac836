package dev.reelmill.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.DrawingTools;
import dev.reelmill.media.Libav;
import org.junit.jupiter.api.Test;

class EngineVersionTest {

  @Test
  void namesWhatFilmsAreReallyMadeWith() {
    String[] drawing = DrawingTools.compositorId().split(" ");
    assertThat(EngineVersion.CURRENT)
        .startsWith(EngineVersion.NUMBER + " ")
        .contains(" ffmpeg-" + Libav.version())
        .contains(" " + drawing[0] + "-shared-" + drawing[1] + " ")
        .contains(" lucide-static-", " langchain4j-embeddings-", " marytts-runtime-", "voice-cmu-")
        .doesNotContain("unknown", "\n");
    for (String font : DrawingTools.fontsId().split(", ")) {
      assertThat(EngineVersion.CURRENT)
          .containsPattern(" " + font.replace(" ", "[a-z-]*-").replace(".", "\\.") + " ");
    }
  }
}
