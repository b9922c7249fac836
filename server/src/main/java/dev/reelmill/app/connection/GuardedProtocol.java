package dev.reelmill.app.connection;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP whose connections are held to limits; Tomcat makes it by the name of its class. */
public final class GuardedProtocol extends Http11NioProtocol {
  /** Longer than proxies keep theirs (60 seconds, mostly), lest one sends where it is closed. */
  private static final Duration KEPT_WITHOUT_REQUEST = Duration.ofSeconds(75);

  private final GuardedEndpoint endpoint;

  /** To be told its limits before it starts. */
  public GuardedProtocol() {
    this(new GuardedEndpoint());
  }

  private GuardedProtocol(GuardedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /** Holds connections to limits. */
  public void hold(ConnectionLimits limits) {
    endpoint.hold(limits);
    setKeepAliveTimeout(Math.toIntExact(KEPT_WITHOUT_REQUEST.toMillis()));
  }
}
