package dev.reelmill.app;

import dev.reelmill.api.HealthCheck;
import java.util.function.Supplier;

/** A part's health as a question with a name. */
record NamedHealthCheck(String name, boolean vital, Supplier<String> question)
    implements HealthCheck {
  @Override
  public String check() {
    return question.get();
  }
}
