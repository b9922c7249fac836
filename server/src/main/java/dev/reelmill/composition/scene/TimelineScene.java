package dev.reelmill.composition.scene;

import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.List;

/** A heading over moments on a line that is drawn as they are spoken of. */
final class TimelineScene {
  static final int MOST_MOMENTS = 5;

  private TimelineScene() {}

  static Plan plan(Timeline timeline, Desk desk) {
    List<Stations.Station> stations =
        timeline.moments().stream()
            .limit(MOST_MOMENTS)
            .map((Moment moment) -> new Stations.Station("", moment.when(), moment.what()))
            .toList();
    return Stations.plan(timeline.heading(), stations, desk);
  }
}
