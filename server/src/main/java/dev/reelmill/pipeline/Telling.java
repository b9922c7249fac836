package dev.reelmill.pipeline;

import dev.reelmill.narration.Narration;
import dev.reelmill.narration.SpokenScene;
import java.util.ArrayList;
import java.util.List;

/** A film's scenes as they are told one after the other, and those told so far. */
final class Telling implements AutoCloseable {
  private final Narration narration;
  private final List<SpokenScene> told = new ArrayList<>();

  Telling(Narration narration) {
    this.narration = narration;
  }

  /** The next scene; waits until it is spoken. */
  SpokenScene next() {
    SpokenScene scene = narration.next();
    told.add(scene);
    return scene;
  }

  /** Nothing more is told. */
  @Override
  public void close() {
    narration.close();
  }

  List<SpokenScene> told() {
    return List.copyOf(told);
  }
}
