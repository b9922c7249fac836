package dev.reelmill.api;

import dev.reelmill.api.HealthResponse.Part;
import dev.reelmill.brief.ReelmillException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how each part is; 503 only when a vital part is down. */
@RestController
class HealthController {
  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
  private final List<HealthCheck> checks;
  private final Optional<QueueDepth> queue;

  HealthController(List<HealthCheck> checks, Optional<QueueDepth> queue) {
    this.checks = checks;
    this.queue = queue;
  }

  @GetMapping("/health")
  ResponseEntity<HealthResponse> health() {
    Map<String, Part> parts = new LinkedHashMap<>();
    boolean vitalDown = false;
    boolean anyDown = false;
    for (HealthCheck check : checks) {
      Part part = ask(check);
      parts.put(check.name(), part);
      boolean down = part.status().equals("down");
      anyDown |= down;
      vitalDown |= down && check.vital();
    }
    String status = vitalDown ? "down" : anyDown ? "degraded" : "up";
    return ResponseEntity.status(vitalDown ? 503 : 200)
        .cacheControl(CacheControl.noStore())
        .body(new HealthResponse(status, parts, depth()));
  }

  private static Part ask(HealthCheck check) {
    try {
      return new Part("up", check.check());
    } catch (ReelmillException e) {
      LOG.warn("{} is down: {}", check.name(), e.getMessage());
      return new Part("down", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("{} is down: {}", check.name(), e.toString());
      return new Part("down", "does not answer");
    }
  }

  private @Nullable Long depth() {
    try {
      return queue.map(QueueDepth::jobs).orElse(null);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
