package dev.reelmill.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers like a job. */
final class RememberedDecisions implements Decisions {
  private final UUID job = UUID.randomUUID();
  private final Map<String, String> decided = new HashMap<>();

  @Override
  public UUID jobId() {
    return job;
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(decided.get(name));
  }

  @Override
  public String keep(String name, String content) {
    decided.putIfAbsent(name, content);
    return String.valueOf(decided.get(name));
  }
}
