package dev.reelmill.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.ForwardedFrames;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.media.MediaProbe;
import dev.reelmill.media.ProbedStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How encodings end: done, interrupted, broken, out of disk. */
class EncodingEndTest {
  private static final EncodingLadder LADDER =
      new EncodingLadder(
          List.of(
              new EncodingLadder.Rung("180p", 320, 180, SoundQuality.NORMAL),
              new EncodingLadder.Rung("90p", 160, 90, SoundQuality.SMALL)));

  @TempDir private Path directory;

  @AfterEach
  void noThreadIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("encode-"));
  }

  @Test
  void theSameFilmGivesTheSameBytes() throws Exception {
    EncodedFilm first = encode(bars(75), directory("first"), EncodeProgress.SILENT);
    EncodedFilm second = encode(bars(75), directory("second"), EncodeProgress.SILENT);
    assertThat(hashes(directory("first"), first))
        .hasSize(1 + 1 + 3 + 1 + 2 * 3 + 2 * 3)
        .isEqualTo(hashes(directory("second"), second));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 29, 30, 31, 42, 100})
  void filmsOfAnyLengthAreWhole(int frameCount) throws Exception {
    EncodedFilm film = encode(bars(frameCount), directory, EncodeProgress.SILENT);
    for (EncodedFilm.Rendition rendition : film.renditions()) {
      assertThat(rendition.segments().stream().mapToDouble(EncodedFilm.Segment::seconds).sum())
          .isEqualTo(frameCount / 30.0, within(1e-9));
    }
    assertThat(MediaProbe.probe(film.mp4()).picture().packets()).hasSize(frameCount);
  }

  @ParameterizedTest
  @EnumSource(H264Settings.class)
  void whicheverEncoderIsThereCutsAtTheSameTimes(H264Settings settings) throws Exception {
    EncodedFilm film =
        encode(new LibavEncoder(settings), bars(120), directory, EncodeProgress.SILENT);
    assertThat(film.renditions())
        .allSatisfy(
            rendition ->
                assertThat(rendition.segments())
                    .extracting(EncodedFilm.Segment::seconds)
                    .containsExactly(1.0, 1.5, 1.5));
    ProbedStream picture = MediaProbe.probe(film.mp4()).picture();
    assertThat(picture.packets().stream().filter(packet -> packet.key())).hasSize(3);
    assertThat(film.renditions().getFirst().codec()).isEqualTo(picture.codecString());
  }

  @Test
  void interruptionEndsItAtOnce() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    AtomicReference<Throwable> end = new AtomicReference<>();
    EncodeProgress progress = new FrameListener(done -> underWay.countDown());
    Thread caller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    encode(bars(100_000), directory, progress);
                  } catch (Throwable e) {
                    end.set(e);
                  }
                });
    underWay.await();
    caller.interrupt();
    caller.join();
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
  }

  static Stream<RuntimeException> failures() {
    return Stream.of(
        new IllegalStateException("the lease is lost"),
        new CancellationException("no longer wanted"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailingListenerEndsIt(RuntimeException lost) {
    EncodeProgress progress =
        new FrameListener(
            done -> {
              if (done > 40) {
                throw lost;
              }
            });
    assertThatThrownBy(() -> encode(bars(100_000), directory, progress)).isSameAs(lost);
  }

  @Test
  void aFailingPictureEndsIt() {
    FrameSource broken =
        new ForwardedFrames(bars(300)) {
          @Override
          public void draw(int frameNumber, MemorySegment bgra) {
            if (frameNumber == 50) {
              throw new ReelmillException("draw_failed", true, "no font");
            }
            super.draw(frameNumber, bgra);
          }
        };
    assertThatThrownBy(() -> encode(broken, directory, EncodeProgress.SILENT))
        .asInstanceOf(type(ReelmillException.class))
        .extracting(ReelmillException::code)
        .isEqualTo("draw_failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "180p/init.mp4",
        "90p/segment_001.m4s",
        "audio/segment_001.m4s",
        "video.mp4",
        "poster.jpg",
        "preview.jpg"
      })
  void aFullDiskIsSaidToBeFull(String file) throws IOException {
    Path full = directory.resolve(file);
    Files.createDirectories(full.getParent());
    Files.createSymbolicLink(full, Path.of("/dev/full"));
    assertThatThrownBy(() -> encode(bars(120), directory, EncodeProgress.SILENT))
        .hasMessageContaining("No space left on the disk")
        .asInstanceOf(type(ReelmillException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("disk_full"))
        .satisfies(e -> assertThat(e.retryable()).isTrue());
  }

  @Test
  void aMissingDirectoryIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> encode(bars(60), file, EncodeProgress.SILENT))
        .asInstanceOf(type(ReelmillException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("encode_failed"));
  }

  private static EncodedFilm encode(FrameSource frames, Path directory, EncodeProgress progress)
      throws InterruptedException {
    return encode(new LibavEncoder(), frames, directory, progress);
  }

  private static EncodedFilm encode(
      FilmEncoder encoder, FrameSource frames, Path directory, EncodeProgress progress)
      throws InterruptedException {
    float[] tone = MovingBars.tone(3).samples();
    FilmShape shape = new FilmShape(320, 180, 30, LADDER);
    try (EncodingSession session = encoder.open(shape, SceneStore.NONE, directory, progress)) {
      session.sound(tone, tone);
      session.scene("bars", frames.frameCount(), () -> frames);
      return session.finish();
    }
  }

  private static MovingBars bars(int frameCount) {
    return new MovingBars(320, 180, 30, frameCount);
  }

  private Path directory(String name) throws IOException {
    return Files.createDirectories(directory.resolve(name));
  }

  private static SortedMap<String, String> hashes(Path directory, EncodedFilm film)
      throws NoSuchAlgorithmException {
    SortedMap<String, String> hashes = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : film.files()) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, UTF_8)).doesNotContain("Lavf");
        hashes.put(
            directory.relativize(file).toString(), HexFormat.of().formatHex(digest.digest(bytes)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return hashes;
  }

  private record FrameListener(IntConsumer onFrames) implements EncodeProgress {
    @Override
    public void frames(int scene, int done, int total) {
      onFrames.accept(done);
    }

    @Override
    public void segment(int number, List<EncodedFilm.Rendition> soFar) {}
  }
}
