package dev.reelmill.webhook;

import dev.reelmill.network.GuardedNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts signed messages. Follows no redirect, goes through no proxy, reads no answer but its
 * status.
 */
final class Transport implements AutoCloseable {
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout ANSWER = Timeout.ofSeconds(15);

  /** However slowly an answer drips. */
  static final Duration LONGEST = Duration.ofSeconds(25);

  private final WebhookSecret secret;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

  Transport(WebhookSecret secret, DnsResolver names, boolean privateAllowed) {
    this.secret = secret;
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new GuardedNames(names, privateAllowed))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(ANSWER)
                            .build())
                    .setMaxConnTotal(100)
                    .setMaxConnPerRoute(10)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(ANSWER)
                    .setResponseTimeout(ANSWER)
                    .setRedirectsEnabled(false)
                    .build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableRedirectHandling()
            .setUserAgent("Reelmill")
            .build();
  }

  /**
   * Says it once.
   *
   * @return the HTTP status of the answer, whose content is not read: it may be as long as its
   *     sender likes
   */
  int post(Delivery delivery, String body, Instant now) throws IOException {
    String id = "msg_" + delivery.deliveryId();
    HttpPost post = new HttpPost(delivery.url());
    post.setHeader("webhook-id", id);
    post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    post.setHeader("webhook-signature", secret.sign(id, now, body));
    post.setEntity(
        new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
    Future<?> deadline = clock.schedule(post::cancel, LONGEST.toSeconds(), TimeUnit.SECONDS);
    try (ClassicHttpResponse answer = client.executeOpen(null, post, null)) {
      return answer.getCode();
    } finally {
      deadline.cancel(false);
    }
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    client.close();
  }
}
