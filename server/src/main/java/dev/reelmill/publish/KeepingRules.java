package dev.reelmill.publish;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What decides how long videos that nobody owns are kept.
 *
 * @param expiring beginning of the subjects whose videos have a time
 * @param kept how long those are kept
 * @param quota bytes that all objects may take
 * @param local whether it is quick to ask for the size of every object
 * @param needed of some subjects, those that the video which stands for them must be kept for
 */
public record KeepingRules(
    String expiring, Duration kept, long quota, boolean local, UnaryOperator<Set<String>> needed) {

  Set<String> needed(Collection<String> subjects) {
    return needed.apply(Set.copyOf(subjects));
  }
}
