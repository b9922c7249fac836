package dev.reelmill.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place in the world.
 *
 * @param id its name and that of the larger place, by which namesakes are told apart
 * @param within the larger places it lies in
 */
record Place(String id, List<Place> within) {
  Place {
    within = List.copyOf(within);
  }

  /** It and every place it lies in. */
  Set<Place> andWithin() {
    Set<Place> all = new LinkedHashSet<>();
    all.add(this);
    within.forEach(larger -> all.addAll(larger.andWithin()));
    return all;
  }
}
