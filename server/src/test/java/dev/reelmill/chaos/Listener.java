package dev.reelmill.chaos;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a job by its server-sent events, and comes back whenever the line breaks. */
final class Listener {
  private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");

  private final Door door;
  private final UUID job;
  private @Nullable String last;

  /** A listener that has heard nothing yet. */
  Listener(Door door, UUID job) {
    this.door = door;
    this.job = job;
  }

  /** The name of the last event, once it is heard. */
  String end(Insistence insistence) throws InterruptedException {
    return insistence.ask(this::listen);
  }

  /** On one connection; a broken one is an exception. */
  private Optional<String> listen() {
    try (Stream<String> lines = door.events(job, last)) {
      String event = "";
      Iterator<String> each = lines.iterator();
      while (each.hasNext()) {
        String line = each.next();
        if (line.startsWith("event:")) {
          event = line.substring("event:".length());
        } else if (line.startsWith("id:")) {
          last = line.substring("id:".length());
        } else if (line.isEmpty() && ENDS.contains(event)) {
          return Optional.of(event);
        }
      }
    }
    throw new AssertionError("the events of " + job + " ended before it did");
  }
}
