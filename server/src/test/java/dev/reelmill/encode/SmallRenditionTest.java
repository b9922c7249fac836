package dev.reelmill.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.FrameSource;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small rendition with its sound, segment by segment, on pictures that are hard to encode. */
class SmallRenditionTest {
  private static final int FRAMES = 150;

  @TempDir private Path directory;

  @Test
  void noSegmentNeedsMoreThanASlowConnectionHas() throws Exception {
    FilmShape shape = new FilmShape(384, 216, 30, EncodingLadder.of(384, 216));
    float[] noise = new float[10 * 48_000];
    Random random = new Random(1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat() - 0.5f;
    }
    try (EncodingSession session =
        new LibavEncoder().open(shape, SceneStore.NONE, directory, EncodeProgress.SILENT)) {
      session.sound(noise, noise);
      for (int scene = 0; scene < 2; scene++) {
        session.scene("noise " + scene, FRAMES, Shreds::new);
      }
      EncodedFilm film = session.finish();
      EncodedFilm.Rendition small = film.renditions().getLast();
      assertThat(small.name()).isEqualTo("216p");
      EncodedFilm.Sound sound = film.soundOf(small);
      for (int i = 0; i < small.segments().size(); i++) {
        EncodedFilm.Segment picture = small.segments().get(i);
        EncodedFilm.SoundSegment heard = sound.segments().get(i);
        assertThat(8 * heard.bytes() / heard.seconds()).isLessThan(48_000);
        assertThat(8 * picture.bytes() / picture.seconds() + 8 * heard.bytes() / heard.seconds())
            .as("segment %d", i)
            .isLessThan(192_000);
      }
    }
  }

  /** Squares of random shades that all change every half second. */
  private record Shreds() implements FrameSource {
    private static final List<Integer> SIZE = List.of(384, 216);

    @Override
    public int width() {
      return SIZE.getFirst();
    }

    @Override
    public int height() {
      return SIZE.getLast();
    }

    @Override
    public int framesPerSecond() {
      return 30;
    }

    @Override
    public int frameCount() {
      return FRAMES;
    }

    @Override
    public void draw(int frameNumber, MemorySegment bgra) {
      Random random = new Random(frameNumber / 15);
      for (int top = 0; top < height(); top += 12) {
        for (int left = 0; left < width(); left += 12) {
          square(left, top, 0xff000000 | 0x010101 * random.nextInt(256), bgra);
        }
      }
    }

    private void square(int left, int top, int colour, MemorySegment bgra) {
      for (int y = top; y < top + 12; y++) {
        for (int x = left; x < left + 12; x++) {
          bgra.set(ValueLayout.JAVA_INT, 4L * (y * (long) width() + x), colour);
        }
      }
    }

    @Override
    public void close() {}
  }
}
