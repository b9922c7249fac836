package dev.reelmill.api.events;

import dev.reelmill.api.PlaybackAddresses;
import java.net.URI;
import org.apache.tomcat.websocket.server.WsContextListener;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/**
 * Where WebSockets are. A browser opens them with its cookies for any page, so only pages of this
 * server may.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {
  private final JobSocket socket;
  private final JobSocketDoor door;
  private final PlaybackAddresses addresses;

  SocketConfiguration(JobSocket socket, JobSocketDoor door, PlaybackAddresses addresses) {
    this.socket = socket;
    this.door = door;
    this.addresses = addresses;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry
        .addHandler(socket, "/ws/videos/*")
        .addInterceptors(door)
        .setAllowedOrigins(
            addresses.server().map(SocketConfiguration::origin).stream().toArray(String[]::new));
  }

  /** Lets the container speak the protocol. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> sockets() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.addApplicationListener(WsContextListener.class.getName()));
  }

  /** RFC 6454 section 6.2. */
  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
