package dev.reelmill.app;

import dev.reelmill.app.settings.HttpSettings;
import dev.reelmill.app.settings.SecretFile;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.stream.PlaybackUrls;
import dev.reelmill.webhook.DeliveryStore;
import dev.reelmill.webhook.ReceivedMessages;
import dev.reelmill.webhook.RetrySchedule;
import dev.reelmill.webhook.WebhookLoop;
import dev.reelmill.webhook.WebhookSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages to callback addresses. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  WebhookSecret webhookSecret(Settings settings) {
    return settings.webhooks().secret().orElseGet(() -> kept(settings.home()));
  }

  @Bean
  DeliveryStore deliveryStore(DataSource database) {
    return new DeliveryStore(database);
  }

  @Bean
  ReceivedMessages receivedMessages(DataSource database) {
    return new ReceivedMessages(database);
  }

  @Bean
  WebhookLoop webhookLoop(
      DataSource database,
      JobStore jobs,
      VideoCatalog videos,
      WebhookSecret secret,
      Settings settings,
      MeterRegistry registry) {
    return new WebhookLoop(
        database,
        jobs,
        videos,
        addresses(settings.http()),
        secret,
        SystemDefaultDnsResolver.INSTANCE,
        settings.webhooks().privateAllowed(),
        RetrySchedule.STANDARD,
        registry,
        WebhookLoop.POLL);
  }

  /** No request tells a message under which address this server is reached. */
  private static PlaybackUrls addresses(HttpSettings http) {
    return http.cdnUrl()
        .map(cdn -> PlaybackUrls.ofCdn(cdn.toString()))
        .orElseGet(
            () ->
                PlaybackUrls.ofServer(
                    http.apiBaseUrl()
                        .map(URI::toString)
                        .orElse("http://localhost:" + http.port())));
  }

  private static WebhookSecret kept(Path home) {
    try {
      return WebhookSecret.parse(
          SecretFile.read(home.resolve("webhook.secret"), WebhookSecret::format));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
