package dev.reelmill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.media.MediaProbe;
import dev.reelmill.media.ProbedMedia;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.topic.TopicFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole recipe with the real writer, voice, pictures and encoder. */
class FilmMakerTest {
  @TempDir Path home;

  private FilmMaker maker(String directory) {
    return maker(directory, new LibavEncoder());
  }

  private FilmMaker maker(String directory, FilmEncoder encoder) {
    return new FilmMaker(
        new LocalWriter(new TopicFilms()),
        new SpeechEngines(),
        encoder,
        new ArtifactStore(home.resolve(directory), 1L << 30, InstantSource.system()));
  }

  /** An error of the test's own, in the middle of encoding. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void killInMidEncode(Stage stage, int percentage, int scene, int scenes) {
    if (stage == Stage.ENCODE && percentage > 50) {
      throw new Killed();
    }
  }

  @Test
  void anInterruptedFilmGoesOnWhereItStoppedAndIsTheSame() throws Exception {
    assertThatThrownBy(() -> maker("one").make(Postings.baker(), FilmMakerTest::killInMidEncode))
        .isInstanceOf(Killed.class);
    Map<Path, Object> kept = identities(home.resolve("one/kept"));
    assertThat(kept).hasSizeGreaterThan(4); // the script and every line
    assertThat(home.resolve("one/work")).isEmptyDirectory();

    FilmPackage resumed =
        maker("one").make(Postings.baker(), (stage, percentage, scene, scenes) -> {});
    assertThat(identities(home.resolve("one/kept"))).containsAllEntriesOf(kept);

    FilmPackage untroubled =
        maker("two").make(Postings.baker(), (stage, percentage, scene, scenes) -> {});
    assertThat(resumed.film().mp4()).hasSameBinaryContentAs(untroubled.film().mp4());
    assertThat(resumed.captions()).isEqualTo(untroubled.captions()).startsWith("WEBVTT");

    ProbedMedia media = MediaProbe.probe(resumed.film().mp4());
    assertThat(media.streams()).hasSize(2);
    assertThat(resumed.film().seconds()).isBetween(8.0, 35.0);
  }

  @Test
  void aChangedLineDrawsItsSceneOnlyAndAnotherShapeSpeaksNothing() throws Exception {
    CountingEncoder encoder = new CountingEncoder(new LibavEncoder());
    FilmMaker maker = maker("one", encoder);
    int scenes = make(maker, Postings.baker()).scenes();
    assertThat(encoder.drawn()).hasSize(scenes);
    make(maker, Postings.baker("A steady hand with wet dough", AspectRatio.PORTRAIT));
    assertThat(encoder.drawn()).hasSize(1);
    long kept = keys("one");
    make(maker, Postings.baker("A steady hand with wet dough", AspectRatio.SQUARE));
    assertThat(encoder.drawn()).hasSize(scenes);
    assertThat(keys("one") - kept).as("the script, each scene, the film").isEqualTo(scenes + 2);
  }

  @Test
  void aFilmThatStoppedInItsLastScenesDrawsOnlyThose() {
    CountingEncoder encoder = new CountingEncoder(new LibavEncoder());
    FilmMaker maker = maker("one", encoder);
    assertThatThrownBy(
            () ->
                maker.make(
                    Postings.baker(),
                    (stage, percentage, scene, scenes) -> {
                      if (scene > 2) {
                        throw new Killed();
                      }
                    }))
        .isInstanceOf(Killed.class);
    assertThat(encoder.drawn()).contains(1, 2);
    assertThatCode(() -> make(maker, Postings.baker())).doesNotThrowAnyException();
    assertThat(encoder.drawn()).doesNotContain(1).contains(3);
  }

  private static FilmPackage make(FilmMaker maker, PostingBrief brief) throws InterruptedException {
    return maker.make(brief, (stage, percentage, scene, scenes) -> {});
  }

  /** How many results are kept. */
  private long keys(String directory) throws IOException {
    try (Stream<Path> walk = Files.walk(home.resolve(directory + "/kept"))) {
      return walk.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}")).count();
    }
  }

  private static Map<Path, Object> identities(Path root) throws IOException {
    Map<Path, Object> files = new HashMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Object inode = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        files.put(file, String.valueOf(inode));
      }
    }
    return files;
  }
}
