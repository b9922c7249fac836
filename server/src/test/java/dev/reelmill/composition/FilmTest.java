package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.Script;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilmTest {
  private static final FilmFormat TALL = new FilmFormat(360, 640, 30);
  private static final Script SCRIPT = Scripts.harbor();
  private static final Voiceover VOICE = Scripts.spoken(SCRIPT, 12, 0.8);

  @Test
  void isAsLongAsItsVoiceover() {
    try (FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, "midnight")) {
      assertThat(film.frameCount()).isEqualTo((int) Math.round(VOICE.audio().seconds() * 30));
      assertThat(film.width()).isEqualTo(360);
      assertThat(film.height()).isEqualTo(640);
    }
  }

  @Test
  void marksTheWordThatIsSpoken() {
    try (FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, "midnight")) {
      for (NarratedLine line : VOICE.scenes().getFirst().lines()) {
        for (WordTiming word : line.words()) {
          Pixels frame = Pixels.at(film, (word.start() + word.end()) / 2);
          assertThat(pill(frame)).as(word.text()).isGreaterThan(40 * word.text().length());
          assertThat(frame.count(0, 0, 1, 0.8, argb -> argb == Theme.PILL)).isZero();
        }
        assertThat(pill(Pixels.at(film, line.end() + 0.4))).isZero();
      }
    }
  }

  @Test
  void revealsPointsOneByOne() {
    NarratedScene scene = VOICE.scenes().get(2);
    try (FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, "midnight")) {
      int before = 0;
      for (NarratedLine line : scene.lines()) {
        Pixels frame = Pixels.at(film, line.end() - 0.1);
        int bright = frame.count(0.2, 0.2, 0.95, 0.8, Pixels::bright);
        assertThat(bright).isGreaterThan(before + 200);
        before = bright;
      }
    }
  }

  @Test
  void keepsMarginsAndCaptionZoneClear() {
    for (Theme theme : Theme.all().stream().filter(each -> !each.palette().light()).toList()) {
      try (FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, theme.id())) {
        for (NarratedScene scene : VOICE.scenes()) {
          Pixels frame = Pixels.at(film, scene.end() - 0.38);
          assertThat(frame.count(0, 0, 0.07, 1, Pixels::bright)).isZero();
          assertThat(frame.count(0.93, 0, 1, 1, Pixels::bright)).isZero();
          assertThat(frame.count(0, 0.82, 1, 1, Pixels::bright)).isZero();
        }
      }
    }
  }

  @Test
  void drawsTheSameBytesInAnyOrder() {
    List<Integer> frames = Stream.iterate(0, frame -> frame < 300, frame -> frame + 37).toList();
    try (FrameSource one = WholeFilm.of(SCRIPT, VOICE, TALL, "midnight");
        FrameSource other = WholeFilm.of(SCRIPT, VOICE, TALL, "midnight")) {
      List<Pixels> forth = frames.stream().map(frame -> Pixels.of(one, frame)).toList();
      List<Pixels> back =
          frames.reversed().stream().map(frame -> Pixels.of(other, frame)).toList().reversed();
      for (int i = 0; i < forth.size(); i++) {
        assertThat(forth.get(i).same(back.get(i))).as("frame " + frames.get(i)).isTrue();
      }
      assertThat(forth.get(0).same(forth.get(1))).isFalse();
    }
  }

  @Test
  void aScenesFramesAreTheFilmsFrames() {
    try (FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, "ember")) {
      int start = 0;
      for (int i = 0; i < SCRIPT.scenes().size(); i++) {
        NarratedScene spoken = VOICE.scenes().get(i);
        boolean last = i == SCRIPT.scenes().size() - 1;
        int end = last ? film.frameCount() : (int) Math.round(spoken.end() * 30);
        int frames = end - start;
        SceneSetting setting =
            new SceneSetting(i, SCRIPT.scenes().size(), "Harbor & Pine", TALL, "ember");
        List<NarratedLine> lines = Scripts.shifted(spoken.lines(), -start / 30.0);
        AudioClip voice = new AudioClip(new float[frames * SpokenScene.SAMPLES_A_FRAME]);
        SpokenScene heard = new SpokenScene(frames, voice, lines);
        try (FrameSource scene = Film.scene(SCRIPT.scenes().get(i), heard, setting)) {
          assertThat(scene.frameCount()).isEqualTo(frames);
          for (int frame = 0; frame < frames; frame += 23) {
            assertThat(Pixels.of(scene, frame).same(Pixels.of(film, start + frame)))
                .as("scene %s, frame %s", i, frame)
                .isTrue();
          }
        }
        start = end;
      }
    }
  }

  @Test
  void movesItsBackgroundOnOverTheBordersOfScenes() {
    try (FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, "lagoon")) {
      for (NarratedScene scene : VOICE.scenes().subList(1, VOICE.scenes().size())) {
        int first = (int) Math.round(scene.start() * 30);
        assertThat(Pixels.of(film, first - 1).largestStep(Pixels.of(film, first), 0, 0.06, 1))
            .isLessThan(6);
      }
    }
  }

  @Test
  void refusesAnUnknownTemplate() {
    assertThatThrownBy(() -> WholeFilm.of(SCRIPT, VOICE, TALL, "sepia"))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("unknown_template"));
  }

  static Stream<ScenePicture> hardPictures() {
    String word = "x".repeat(500);
    String text = "Extraordinarily comprehensive responsibilities ".repeat(40);
    String emoji = "🚀🔥✨";
    String arabic = "مهندس برمجيات";
    return Stream.of(
        new Hook(word, word, word),
        new Statement(text),
        new Bullets(text, Collections.nCopies(40, text)),
        new FactCard(word, Collections.nCopies(40, new Fact(Icon.PERK, text, word))),
        new CallToAction(text, text, "https://example.com/" + word),
        new Hook(emoji, emoji, emoji),
        new Statement(arabic),
        new Bullets(emoji, List.of(arabic, emoji)),
        new FactCard(arabic, List.of(new Fact(Icon.SKILL, emoji, arabic))),
        new CallToAction("", "", ""));
  }

  @ParameterizedTest
  @MethodSource("hardPictures")
  void drawsWhateverTextItIsGiven(ScenePicture picture) {
    Script script = Scripts.of(picture);
    Voiceover voice = Scripts.spoken(script, 12, 0.8);
    try (FrameSource film = WholeFilm.of(script, voice, TALL, "midnight")) {
      Pixels frame = Pixels.of(film, film.frameCount() - 1);
      assertThat(frame.count(0, 0, 0.07, 1, Pixels::bright)).isZero();
      assertThat(frame.count(0.93, 0, 1, 1, Pixels::bright)).isZero();
    }
    assertThat(LayoutCheck.problems(script, TALL))
        .allMatch(problem -> problem.contains("without glyphs") || problem.contains("shown"));
  }

  @Test
  void refusesWhatWouldTouchForeignMemory() {
    FrameSource film = WholeFilm.of(SCRIPT, VOICE, TALL, "midnight");
    MemorySegment heap = MemorySegment.ofArray(new int[360 * 640]);
    assertThatThrownBy(() -> film.draw(0, heap)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> film.draw(film.frameCount(), heap))
        .isInstanceOf(IndexOutOfBoundsException.class);
    film.close();
    film.close();
    assertThatThrownBy(() -> film.draw(0, heap)).isInstanceOf(IllegalStateException.class);
  }

  private static int pill(Pixels frame) {
    return frame.count(0, 0.8, 1, 1, argb -> argb == Theme.PILL);
  }
}
