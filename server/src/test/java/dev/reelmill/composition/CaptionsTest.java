package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.composition.draw.CaptionBand;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.Script;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
  private static final String LONG =
      "You will design, build and run the services that settle every shipment, and you will talk"
          + " to the people in twelve ports who rely on them from early morning until late.";

  @Test
  void pagesHoldEveryWordInOrderWithoutOverlap() {
    Voiceover voiceover = Scripts.spoken(Scripts.harbor(), 15, 0.3);
    List<CaptionPage> pages = pages(voiceover);
    List<WordTiming> spoken =
        voiceover.scenes().stream()
            .flatMap(scene -> scene.lines().stream())
            .flatMap(line -> line.words().stream())
            .toList();
    assertThat(pages.stream().flatMap(page -> page.words().stream()).toList()).isEqualTo(spoken);
    for (int i = 1; i < pages.size(); i++) {
      assertThat(pages.get(i).start()).isGreaterThanOrEqualTo(pages.get(i - 1).end());
    }
  }

  @Test
  void aPageIsFewWordsOnAtMostTwoLines() {
    for (CaptionPage page : pages(spoken(LONG, 15))) {
      assertThat(page.words()).hasSizeLessThanOrEqualTo(5);
      Text text = CaptionBand.set(page.words(), new Stage(720, 1280));
      assertThat(text.cut()).isFalse();
      assertThat(text.eachLine().size()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void pagesEndWithTheirLine() {
    Voiceover voiceover = Scripts.spoken(Scripts.harbor(), 15, 0.3);
    List<String> lastWords =
        voiceover.scenes().stream()
            .flatMap(scene -> scene.lines().stream())
            .map(line -> line.words().getLast().text())
            .toList();
    assertThat(pages(voiceover).stream().map(p -> p.words().getLast().text()).toList())
        .containsSubsequence(lastWords);
    assertThat(pages(voiceover))
        .noneMatch(
            page ->
                page.words().subList(0, page.words().size() - 1).stream()
                    .anyMatch(word -> word.text().endsWith(".")));
  }

  @Test
  void cuesAreTwoLinesOfFortyTwoAndHoldEveryWord() {
    List<CaptionCue> cues = Captions.cues(spoken(LONG, 15));
    for (CaptionCue cue : cues) {
      assertThat(cue.text().lines().count()).isLessThanOrEqualTo(2);
      assertThat(cue.text().lines()).allMatch(line -> line.length() <= 42);
    }
    assertThat(
            cues.stream()
                .map(cue -> cue.text().replace('\n', ' '))
                .collect(Collectors.joining(" ")))
        .isEqualTo(LONG);
  }

  @ParameterizedTest
  @CsvSource({"12, 0.3", "15, 0.3", "18, 0.6", "21, 1.2"})
  void cuesAreReadableAtSeventeenCharactersASecond(double charactersPerSecond, double pause) {
    Voiceover voiceover = Scripts.spoken(Scripts.harbor(), charactersPerSecond, pause);
    List<CaptionCue> cues = Captions.cues(voiceover);
    assertReadable(cues);
    assertThat(cues.getLast().end()).isLessThanOrEqualTo(voiceover.audio().seconds() + 0.001);
  }

  @Test
  void cuesAreReadableEvenWhereTheVoiceIsFasterThanAnyReader() {
    assertReadable(Captions.cues(Scripts.spoken(Scripts.harbor(), 30, 0)));
    assertReadable(Captions.cues(spoken("See " + "x".repeat(500) + " here.", 40)));
  }

  @Test
  void cuesStayNearTheirWords() {
    Voiceover voiceover = Scripts.spoken(Scripts.harbor(), 15, 0.3);
    List<CaptionCue> cues = Captions.cues(voiceover);
    List<WordTiming> words =
        voiceover.scenes().stream()
            .flatMap(scene -> scene.lines().stream())
            .flatMap(line -> line.words().stream())
            .toList();
    int next = 0;
    for (CaptionCue cue : cues) {
      assertThat(cue.start()).isCloseTo(words.get(next).start(), within(0.5));
      next += cue.text().split("\\s").length;
    }
  }

  private static void assertReadable(List<CaptionCue> cues) {
    for (CaptionCue cue : cues) {
      double start = Math.round(cue.start() * 1000) / 1000.0;
      double end = Math.round(cue.end() * 1000) / 1000.0;
      assertThat(cue.text().length() / (end - start)).as(cue.text()).isLessThanOrEqualTo(17);
    }
    for (int i = 1; i < cues.size(); i++) {
      assertThat(cues.get(i).start()).isGreaterThanOrEqualTo(cues.get(i - 1).end());
    }
  }

  @Test
  void aWordLongerThanALineIsCutIntoPieces() {
    List<CaptionCue> cues = Captions.cues(spoken("See " + "x".repeat(500) + " here.", 15));
    assertThat(cues.stream().flatMap(cue -> cue.text().lines()))
        .allMatch(line -> line.length() <= 42);
    assertThat(cues.stream().map(CaptionCue::text).collect(Collectors.joining()))
        .satisfies(all -> assertThat(all.chars().filter(c -> c == 'x').count()).isEqualTo(500));
  }

  private static List<CaptionPage> pages(Voiceover voiceover) {
    return Captions.pages(
        voiceover.scenes().stream().flatMap(scene -> scene.lines().stream()).toList(),
        voiceover.audio().seconds());
  }

  private static Voiceover spoken(String line, double charactersPerSecond) {
    Script script = new Script("Title", List.of(Scripts.scene(new Statement("Statement"), line)));
    return Scripts.spoken(script, charactersPerSecond, 0.3);
  }
}
