package dev.reelmill.pipeline;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.SceneStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An encoder that remembers which scenes it had to draw. */
final class CountingEncoder implements FilmEncoder {
  private final FilmEncoder encoder;
  private final List<Integer> drawn = new ArrayList<>();

  CountingEncoder(FilmEncoder encoder) {
    this.encoder = encoder;
  }

  /** Numbers of the scenes drawn since the last question, from 1. */
  List<Integer> drawn() {
    List<Integer> scenes = List.copyOf(drawn);
    drawn.clear();
    return scenes;
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
        int scene = ++number;
        session.scene(
            inputs,
            frameCount,
            () -> {
              drawn.add(scene);
              return pictures.get();
            });
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
