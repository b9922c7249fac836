package dev.reelmill.app.metrics;

import java.util.Map;

/**
 * How the parts of a process are.
 *
 * @param up whether all are without which it is of no use
 * @param components {@code UP} or {@code DOWN}, as {@code status} under each part's name
 */
public record Health(boolean up, Map<String, Map<String, String>> components) {
  public Health {
    components = Map.copyOf(components);
  }

  /** The form of one component. */
  public static Map<String, String> component(boolean up) {
    return Map.of("status", up ? "UP" : "DOWN");
  }
}
