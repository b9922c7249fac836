package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void cuesAreReadableAtSeventeenCharactersASecondWhereTheVoiceLeavesTheTime() {
    Voiceover hurried = Scripts.spoken(Scripts.harbor(), 21, 1.2);
    for (CaptionCue cue : Captions.cues(hurried)) {
      assertThat(cue.text().length() / (cue.end() - cue.start())).isLessThanOrEqualTo(17.01);
    }
  }

  @Test
  void cuesNeverOverlapNorOutlastTheFilm() {
    Voiceover voiceover = Scripts.spoken(Scripts.harbor(), 30, 0);
    List<CaptionCue> cues = Captions.cues(voiceover);
    for (int i = 1; i < cues.size(); i++) {
      assertThat(cues.get(i).start()).isGreaterThanOrEqualTo(cues.get(i - 1).end());
    }
    assertThat(cues.getLast().end()).isLessThanOrEqualTo(voiceover.audio().seconds() + 0.001);
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
