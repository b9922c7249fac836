package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.script.ScenePicture.Steps;
import java.util.List;
import java.util.stream.IntStream;

/** A heading over numbered steps on a path that is walked as they are spoken of. */
final class StepsScene {
  static final int MOST_STEPS = 5;

  private StepsScene() {}

  static Plan plan(Steps steps, Desk desk) {
    List<String> shown =
        steps.steps().stream()
            .filter(step -> !DrawableText.of(step).isEmpty())
            .limit(MOST_STEPS)
            .toList();
    List<Stations.Station> stations =
        IntStream.range(0, shown.size())
            .mapToObj(i -> new Stations.Station(Integer.toString(i + 1), "", shown.get(i)))
            .toList();
    return Stations.plan(steps.heading(), stations, desk);
  }
}
