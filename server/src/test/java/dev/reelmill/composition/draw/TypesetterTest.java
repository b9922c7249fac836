package dev.reelmill.composition.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.theme.Type;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private static final Type TYPE = new Type(700, 40, 20, 0, 0.26f, 1.2f, 3);

  @Test
  void setsShortTextInTheWantedSizeOnOneLine() {
    Text text = Typesetter.set("Harbor & Pine", TYPE, 600);
    assertThat(lines(text)).isEqualTo("Harbor & Pine");
    assertThat(text.size()).isEqualTo(40);
    assertThat(text.width()).isBetween(240f, 290f);
  }

  @Test
  void shrinksBeforeItBreaksWordsOrCuts() {
    Text text = Typesetter.set("Wastewater-treatment Superintendent", TYPE, 260);
    assertThat(text.size()).isLessThan(40).isGreaterThanOrEqualTo(20);
    assertThat(text.width()).isLessThanOrEqualTo(260);
    assertThat(lines(text)).isEqualTo("Wastewater-/treatment/Superintendent");
  }

  @Test
  void spreadsWordsEvenlyOverLines() {
    Text text = Typesetter.set("one two three four five six seven eight nine", TYPE, 560);
    assertThat(text.lines().size()).isEqualTo(2);
    assertThat(lines(text)).isEqualTo("one two three four five/six seven eight nine");
  }

  @Test
  void breaksAWordThatNeverFits() {
    Text text = Typesetter.set("x".repeat(70), TYPE, 300);
    assertThat(text.size()).isEqualTo(20);
    assertThat(text.width()).isLessThanOrEqualTo(300);
    assertThat(text.cut()).isFalse();
    assertThat(lines(text).replace("/", "")).isEqualTo("x".repeat(70));
  }

  @Test
  void endsInAnEllipsisAfterAWholeWord() {
    Text text = Typesetter.set("responsibility, for everything ".repeat(20), TYPE, 400);
    assertThat(text.cut()).isTrue();
    assertThat(text.lines().size()).isEqualTo(3);
    assertThat(text.width()).isLessThanOrEqualTo(400);
    assertThat(lines(text)).matches("(?s).*(responsibility|for|everything)…");
  }

  @Test
  void cutsAnEndlessWordToo() {
    Text text = Typesetter.set("x".repeat(500), TYPE, 200);
    assertThat(text.cut()).isTrue();
    assertThat(text.width()).isLessThanOrEqualTo(200);
    assertThat(lines(text)).endsWith("x…");
  }

  @Test
  void hasNoLinesForTextThatCannotBeDrawn() {
    assertThat(Typesetter.set("🚀 東京", TYPE, 200).isEmpty()).isTrue();
    assertThat(Typesetter.set(" \n ", TYPE, 200).isEmpty()).isTrue();
  }

  private static String lines(Text text) {
    return text.lines().stream()
        .map(
            line ->
                line.words().stream()
                    .map(word -> (word.x() > 0 ? " " : "") + word.word())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("/"));
  }
}
