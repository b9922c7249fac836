package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.Vista;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StillCardTest {
  private static final int WIDTH = 270;
  private static final int HEIGHT = 480;

  private static MemorySegment card(Arena arena, ScriptScene scene, Theme theme) {
    MemorySegment pixels = arena.allocate(4L * WIDTH * HEIGHT);
    try (StillCard card = new StillCard(scene.picture(), new Stage(WIDTH, HEIGHT), theme)) {
      card.fill(0, pixels);
    }
    return pixels;
  }

  private static Set<Integer> colors(MemorySegment pixels) {
    Set<Integer> colors = new HashSet<>();
    for (long at = 0; at < pixels.byteSize(); at += 4) {
      colors.add(pixels.get(ValueLayout.JAVA_INT_UNALIGNED, at));
    }
    return colors;
  }

  @Test
  void everyKindOfPictureHasACardInEveryTheme() {
    for (Theme theme : Theme.all()) {
      for (ScriptScene scene : Scripts.everyKind()) {
        try (Arena arena = Arena.ofConfined()) {
          Set<Integer> colors = colors(card(arena, scene, theme));
          assertThat(colors).as(theme.id() + " " + scene).contains(theme.palette().surface());
          assertThat(colors).as("text " + scene).contains(theme.palette().text());
        }
      }
    }
  }

  @Test
  void longTextsAreMadeToFit() {
    for (ScriptScene scene : Scripts.everyKindOf("word ".repeat(60))) {
      try (Arena arena = Arena.ofConfined()) {
        assertThat(colors(card(arena, scene, Theme.all().getFirst()))).hasSizeGreaterThan(10);
      }
    }
  }

  @Test
  void aPlaceWithoutWordsIsNamed() {
    assertThat(CardTexts.of(forest("")).heading()).isEqualTo("Forest");
    assertThat(CardTexts.of(forest("The woods")).heading()).isEqualTo("The woods");
  }

  private static Vista forest(String text) {
    return new Vista(
        text,
        Vista.Ground.FOREST,
        Vista.Hour.NIGHT,
        Vista.Air.DARK,
        Vista.Weather.FOG,
        List.of(Vista.Thing.DREAMER),
        "",
        0);
  }

  @Test
  void figuresAreToldWithTheirSigns() {
    CardTexts texts = CardTexts.of(new BigNumber("£", 31000, 0, "", "a year"));
    assertThat(texts.heading()).isEqualTo("£31,000");
    assertThat(texts.rows()).containsExactly("a year");
  }
}
