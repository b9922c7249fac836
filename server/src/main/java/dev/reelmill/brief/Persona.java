package dev.reelmill.brief;

import java.util.Arrays;
import java.util.List;

/** A situation with money that topics are written for. */
public enum Persona {
  HIGH_UTILIZATION("high_utilization"),
  VARIABLE_INCOME("variable_income"),
  SUBSCRIPTION_HEAVY("subscription_heavy"),
  SAVINGS_BUILDER("savings_builder");

  private final String label;

  Persona(String label) {
    this.label = label;
  }

  /** The form used in requests and keys, "high_utilization". */
  public String label() {
    return label;
  }

  /** Its topics, five of them. */
  public List<Topic> topics() {
    return Arrays.stream(Topic.values()).filter(topic -> topic.persona() == this).toList();
  }
}
