package dev.reelmill.app.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardedProtocolTest {
  @Test
  void aConnectionIsKeptForLongerThanProxiesKeepTheirs() {
    GuardedProtocol protocol = new GuardedProtocol();
    protocol.hold(new ConnectionLimits(100, 10, Duration.ofSeconds(20), address -> false));
    assertThat(protocol.getKeepAliveTimeout()).isGreaterThan(60_000);
    assertThat(protocol.getConnectionTimeout()).isEqualTo(20_000);
  }

  @Test
  void tlsIsRefusedRatherThanLeftOut() {
    GuardedEndpoint endpoint = new GuardedEndpoint();
    endpoint.setSSLEnabled(true);
    assertThatThrownBy(endpoint::bind).hasMessageContaining("server.ssl");
  }
}
