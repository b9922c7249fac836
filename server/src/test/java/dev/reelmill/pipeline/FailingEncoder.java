package dev.reelmill.pipeline;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.SceneStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The real encoder, but before a certain scene something happens to it. */
record FailingEncoder(FilmEncoder encoder, int scene, Accident accident) implements FilmEncoder {

  /** What happens. */
  interface Accident {
    /**
     * Happens to an encoder that works in a directory, with what it has encoded so far.
     *
     * @throws IOException when the test itself is wrong
     */
    void happen(Path directory) throws IOException;
  }

  @Override
  public String id() {
    return encoder.id();
  }

  @Override
  public EncodingSession open(
      FilmShape shape, SceneStore scenes, Path directory, EncodeProgress progress) {
    EncodingSession session = encoder.open(shape, scenes, directory, progress);
    return new EncodingSession() {
      private int number;

      @Override
      public void scene(String inputs, int frameCount, Supplier<FrameSource> pictures)
          throws InterruptedException {
        if (++number == scene) {
          try {
            accident.happen(directory);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        session.scene(inputs, frameCount, pictures);
      }

      @Override
      public void sound(float[] left, float[] right) {
        session.sound(left, right);
      }

      @Override
      public EncodedFilm finish() throws InterruptedException {
        return session.finish();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
