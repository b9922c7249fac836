package dev.reelmill.encode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.media.MediaProbe;
import dev.reelmill.media.ProbedMedia;
import dev.reelmill.media.ProbedPacket;
import dev.reelmill.media.ProbedStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film of 4 s in two sizes, looked at packet by packet. */
class LibavEncoderTest {
  private static final List<String> HEARD = new ArrayList<>();
  @TempDir private static Path directory;
  private static EncodedFilm film;

  @BeforeAll
  static void encode() throws InterruptedException {
    EncodingLadder ladder =
        new EncodingLadder(
            List.of(
                new EncodingLadder.Rung("360p", 360, 640, SoundQuality.NORMAL),
                new EncodingLadder.Rung("180p", 180, 320, SoundQuality.SMALL)));
    float[] tone = MovingBars.tone(3.7).samples();
    try (EncodingSession session =
        new LibavEncoder()
            .open(
                new FilmShape(360, 640, 30, ladder),
                SceneStore.NONE,
                directory,
                new EncodeProgress() {
                  @Override
                  public void frames(int scene, int done, int total) {
                    HEARD.add("scene " + scene + " frames " + done + "/" + total);
                  }

                  @Override
                  public void segment(int number, List<EncodedFilm.Rendition> soFar) {
                    HEARD.add("segment " + number);
                    assertThat(soFar).hasSize(2);
                    assertThat(soFar)
                        .allSatisfy(r -> assertThat(r.segments()).hasSize(number + 1))
                        .allSatisfy(r -> assertThat(r.segments().getLast().file()).exists());
                  }
                })) {
      session.scene("first", 75, () -> new MovingBars(360, 640, 30, 75));
      session.sound(tone, tone);
      session.scene("second", 45, () -> new MovingBars(360, 640, 30, 45));
      film = session.finish();
    }
  }

  @Test
  void everySizeIsCutAtTheSameTimes() {
    assertThat(film.seconds()).isEqualTo(4);
    assertThat(film.renditions())
        .extracting(EncodedFilm.Rendition::name)
        .containsExactly("360p", "180p");
    for (EncodedFilm.Rendition rendition : film.renditions()) {
      assertThat(rendition.segments())
          .extracting(EncodedFilm.Segment::seconds)
          .containsExactly(1.0, 1.5, 1.5);
      assertThat(rendition.segments())
          .allSatisfy(s -> assertThat(s.bytes()).isEqualTo(Files.size(s.file())));
    }
  }

  @Test
  void everySegmentPlaysByItself() throws IOException {
    for (EncodedFilm.Rendition rendition : film.renditions()) {
      double start = 0;
      for (EncodedFilm.Segment segment : rendition.segments()) {
        ProbedMedia media = probe(rendition.initSegment(), List.of(segment.file()));
        ProbedStream picture = media.picture();
        assertThat(picture.startsWithKey()).isTrue();
        assertThat(picture.codec()).isEqualTo("h264");
        assertThat(picture.codecString()).isEqualTo(rendition.codec());
        assertThat(picture.width()).isEqualTo(rendition.width());
        assertThat(picture.height()).isEqualTo(rendition.height());
        assertThat(picture.pixelFormat()).isEqualTo("yuv420p");
        assertThat(picture.colorSpace()).isEqualTo("bt709");
        assertThat(picture.seconds()).isCloseTo(segment.seconds(), within(0.001));
        assertThat(picture.start()).isCloseTo(start, within(0.001));
        start += segment.seconds();
      }
    }
  }

  @Test
  void allSegmentsTogetherAreTheFilm() throws IOException {
    for (EncodedFilm.Rendition rendition : film.renditions()) {
      List<Path> files = rendition.segments().stream().map(EncodedFilm.Segment::file).toList();
      ProbedMedia media = probe(rendition.initSegment(), files);
      assertThat(media.picture().packets()).hasSize(120);
      assertThat(media.picture().packets().stream().filter(p -> p.key())).hasSize(3);
      assertThat(media.picture().seconds()).isCloseTo(4, within(0.001));
    }
  }

  @Test
  void aSegmentsIdrPictureCanBeFetchedByItself() throws IOException {
    for (EncodedFilm.Rendition rendition : film.renditions()) {
      EncodedFilm.Segment segment = rendition.segments().getLast();
      byte[] whole = Files.readAllBytes(segment.file());
      Path key = Files.createTempFile(directory, "key", ".m4s");
      Files.write(key, Arrays.copyOf(whole, Math.toIntExact(segment.keyBytes())));
      ProbedPacket first = probe(rendition.initSegment(), List.of(key)).picture().packets().get(0);
      assertThat(first.key()).isTrue();
      assertThat(first.presentation()).isCloseTo(2.5, within(0.001));
      assertThat(segment.keyBytes()).isBetween((long) first.bytes(), segment.bytes() - 1);
    }
  }

  @Test
  void theSoundIsCutLikeThePictureToTheNearestBlock() throws IOException {
    assertThat(film.sounds())
        .extracting(EncodedFilm.Sound::name)
        .containsExactly("audio", "audio-small");
    assertThat(film.soundOf(film.renditions().getLast()).channels()).isEqualTo(1);
    for (EncodedFilm.Sound sound : film.sounds()) {
      assertThat(sound.segments()).hasSize(3);
      double cut = 0;
      double start = 0;
      for (int i = 0; i < 3; i++) {
        EncodedFilm.SoundSegment segment = sound.segments().get(i);
        ProbedStream heard = probe(sound.initSegment(), List.of(segment.file())).sound();
        assertThat(heard.codecString()).isEqualTo(sound.codec());
        assertThat(heard.sampleRate()).isEqualTo(48_000);
        assertThat(heard.channels()).isEqualTo(sound.channels());
        assertThat(heard.start()).isCloseTo(start, within(0.0001)).isCloseTo(cut, within(0.0107));
        assertThat(heard.seconds()).isCloseTo(segment.seconds(), within(0.0001));
        assertThat(segment.bytes()).isEqualTo(Files.size(segment.file()));
        start += segment.seconds();
        cut += film.renditions().getFirst().segments().get(i).seconds();
      }
      assertThat(start).isBetween(4.0, 4.022);
    }
  }

  @Test
  void theMp4StartsAtZeroWithItsIndexFirst() throws IOException {
    ProbedMedia media = MediaProbe.probe(film.mp4());
    assertThat(media.picture().width()).isEqualTo(360);
    assertThat(media.picture().frameRate()).isEqualTo(30);
    assertThat(media.picture().packets()).hasSize(120);
    assertThat(media.picture().start()).isZero();
    assertThat(media.picture().seconds()).isCloseTo(4, within(0.001));
    assertThat(media.sound().end()).isCloseTo(4, within(0.05));
    String bytes = Files.readString(film.mp4(), ISO_8859_1);
    assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
  }

  @Test
  void thePosterAndItsThumbnailsAreJpegs() {
    assertThat(size(film.poster())).isEqualTo("mjpeg 360x640");
    assertThat(film.thumbnails())
        .extracting(thumbnail -> size(thumbnail.file()))
        .containsExactly("mjpeg 180x320", "mjpeg 360x640", "mjpeg 720x1280");
    assertThat(film.thumbnails())
        .allSatisfy(t -> assertThat(size(t.file())).endsWith(t.width() + "x" + t.height()));
  }

  @Test
  void thePreviewHasAPictureForEveryMoment() {
    EncodedFilm.Preview preview = film.preview();
    assertThat(preview.tiles())
        .containsExactly(
            new EncodedFilm.Tile(0, 25 / 30.0),
            new EncodedFilm.Tile(25 / 30.0, 50 / 30.0),
            new EncodedFilm.Tile(50 / 30.0, 2.5),
            new EncodedFilm.Tile(2.5, 97 / 30.0),
            new EncodedFilm.Tile(97 / 30.0, 4));
    assertThat(preview.tileWidth()).isEqualTo(90);
    assertThat(preview.tileHeight()).isEqualTo(160);
    assertThat(size(preview.sheet())).isEqualTo("mjpeg 450x160");
    assertThat(preview.left(2)).isEqualTo(180);
    assertThat(preview.top(2)).isZero();
  }

  @Test
  void progressIsHeardInOrder() {
    assertThat(HEARD.stream().filter(heard -> heard.startsWith("scene")))
        .last()
        .isEqualTo("scene 1 frames 45/45");
    assertThat(HEARD).containsSubsequence("scene 0 frames 75/75", "scene 1 frames 45/45");
    assertThat(HEARD).containsSubsequence("segment 0", "segment 1", "segment 2");
    assertThat(HEARD.stream().filter(heard -> heard.startsWith("segment"))).hasSize(3);
  }

  private static String size(Path file) {
    ProbedStream picture = MediaProbe.probe(file).picture();
    return picture.codec() + " " + picture.width() + "x" + picture.height();
  }

  private static ProbedMedia probe(Path init, List<Path> segments) throws IOException {
    Path joined = Files.createTempFile(directory, "joined", ".mp4");
    try (var out = Files.newOutputStream(joined)) {
      Files.copy(init, out);
      for (Path segment : segments) {
        Files.copy(segment, out);
      }
    }
    return MediaProbe.probe(joined);
  }
}
