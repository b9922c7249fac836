package dev.reelmill.encode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.media.MediaProbe;
import dev.reelmill.media.ProbedMedia;
import dev.reelmill.media.ProbedStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    film =
        new LibavEncoder()
            .encode(
                new MovingBars(360, 640, 30, 120),
                MovingBars.tone(3.7),
                new EncodingLadder(
                    List.of(
                        new EncodingLadder.Rung("360p", 360, 640),
                        new EncodingLadder.Rung("180p", 180, 320))),
                directory,
                new EncodeProgress() {
                  @Override
                  public void frames(int done, int total) {
                    HEARD.add("frames " + done + "/" + total);
                  }

                  @Override
                  public void segment(int number, List<EncodedFilm.Rendition> soFar) {
                    HEARD.add("segment " + number);
                    assertThat(soFar).hasSize(2);
                    assertThat(soFar)
                        .allSatisfy(r -> assertThat(r.segments()).hasSize(number + 1))
                        .allSatisfy(r -> assertThat(r.segments().getLast().file()).exists());
                  }
                });
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
          .containsExactly(1.0, 2.0, 1.0);
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
        assertThat(picture.codecString()).isEqualTo(rendition.videoCodec());
        assertThat(picture.width()).isEqualTo(rendition.width());
        assertThat(picture.height()).isEqualTo(rendition.height());
        assertThat(picture.pixelFormat()).isEqualTo("yuv420p");
        assertThat(picture.colorSpace()).isEqualTo("bt709");
        assertThat(picture.seconds()).isCloseTo(segment.seconds(), within(0.001));
        assertThat(picture.start()).isCloseTo(start, within(0.001));
        assertThat(media.sound().codecString()).isEqualTo(rendition.audioCodec());
        assertThat(media.sound().sampleRate()).isEqualTo(48_000);
        assertThat(media.sound().start()).isCloseTo(start, within(0.05));
        assertThat(media.sound().end()).isCloseTo(picture.end(), within(0.05));
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
      assertThat(media.sound().seconds()).isCloseTo(4, within(0.05));
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
  void thePosterIsAJpegOfTheLargestSize() {
    ProbedStream picture = MediaProbe.probe(film.poster()).picture();
    assertThat(picture.codec()).isEqualTo("mjpeg");
    assertThat(picture.width()).isEqualTo(360);
    assertThat(picture.height()).isEqualTo(640);
  }

  @Test
  void progressIsHeardInOrder() {
    assertThat(HEARD).last().isEqualTo("frames 120/120");
    assertThat(HEARD).containsSubsequence("segment 0", "segment 1", "segment 2");
    assertThat(HEARD.stream().filter(heard -> heard.startsWith("segment"))).hasSize(3);
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
