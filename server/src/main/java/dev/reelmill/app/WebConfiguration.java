package dev.reelmill.app;

import dev.reelmill.api.access.AccessPolicy;
import dev.reelmill.api.idempotency.IdempotencyStore;
import dev.reelmill.app.connection.ConnectionLimits;
import dev.reelmill.app.connection.GuardedProtocol;
import dev.reelmill.app.settings.ConnectionSettings;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.stream.FilmAnswers;
import dev.reelmill.stream.MediaServlet;
import javax.sql.DataSource;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server is given besides the doors. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  ServletRegistrationBean<MediaServlet> media(ObjectStore store, AccessPolicy policy) {
    return new ServletRegistrationBean<>(new MediaServlet(store, policy.anonymous()), "/media/*");
  }

  @Bean
  FilmAnswers filmAnswers(ObjectStore store, AccessPolicy policy) {
    return new FilmAnswers(store, policy.anonymous());
  }

  @Bean
  IdempotencyStore idempotencyStore(DataSource database) {
    return new IdempotencyStore(database);
  }

  /** An escaped slash in a path is left escaped, so that it is a name nobody has: 404. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> escapedSlashes() {
    String left = EncodedSolidusHandling.PASS_THROUGH.getValue();
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling(left);
              connector.setEncodedReverseSolidusHandling(left);
            });
  }

  /** Nobody may hold so much of the server that others cannot reach it. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> heldConnections(Settings settings) {
    ConnectionSettings connections = settings.connections();
    ConnectionLimits limits =
        new ConnectionLimits(
            connections.most(),
            connections.mostOfAddress(),
            connections.patience(),
            address ->
                settings.http().trustedProxies().filter(all -> all.includes(address)).isPresent());
    return factory -> {
      factory.setProtocol(GuardedProtocol.class.getName());
      factory.addConnectorCustomizers(
          connector -> ((GuardedProtocol) connector.getProtocolHandler()).hold(limits));
    };
  }
}
