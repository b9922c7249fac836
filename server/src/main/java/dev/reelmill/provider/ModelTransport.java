package dev.reelmill.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one request and reads its answer, at most so many bytes in at most so long. Follows no
 * redirect. An interruption of the caller ends the exchange and its connection at once.
 */
final class ModelTransport implements AutoCloseable {
  private static final int AT_ONCE = 50;
  private static final int MOST_IN_MEMORY = 32 << 20;

  private final CloseableHttpClient client;
  private final Patience patience;

  ModelTransport(DnsResolver names, Patience patience) {
    this.patience = patience;
    Timeout answer = Timeout.of(patience.answer());
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(names)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(patience.connect()))
                            .setSocketTimeout(answer)
                            .build())
                    .setMaxConnTotal(AT_ONCE)
                    .setMaxConnPerRoute(AT_ONCE)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(answer)
                    .setResponseTimeout(answer)
                    .setRedirectsEnabled(false)
                    .build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableRedirectHandling()
            .setUserAgent("Reelmill")
            .build();
  }

  /** The content is larger than it may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
      super("more than " + most + " bytes");
    }
  }

  /**
   * Sends it.
   *
   * @throws TimeoutException when there is no whole answer in time
   * @throws IOException when the connection breaks, cannot be made, or the answer is too large
   */
  Reply send(Question question) throws IOException, TimeoutException, InterruptedException {
    HttpUriRequestBase request = new HttpUriRequestBase(question.method(), question.address());
    question.headers().forEach(request::setHeader);
    byte[] body = question.bytes();
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }
    FutureTask<Reply> exchange =
        new FutureTask<>(() -> client.execute(request, answer -> read(request, answer, question)));
    Thread.ofVirtual().name("provider " + question.address().getHost()).start(exchange);
    try {
      return exchange.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(e.getCause());
    } finally {
      request.cancel();
      exchange.cancel(true);
    }
  }

  /** An answer that is too large is not read to its end, which its closing would do. */
  private static Reply read(
      HttpUriRequestBase request, ClassicHttpResponse answer, Question question)
      throws IOException {
    try {
      return read(answer, question);
    } catch (TooLarge e) {
      request.cancel();
      throw e;
    }
  }

  private static Reply read(ClassicHttpResponse answer, Question question) throws IOException {
    HttpEntity entity = answer.getEntity();
    boolean well = answer.getCode() >= 200 && answer.getCode() < 300;
    Reply.Headers headers = Reply.Headers.of(answer);
    if (entity == null) {
      return new Reply(answer.getCode(), "", headers, new byte[0]);
    }
    String type = type(entity);
    InputStream content = entity.getContent();
    Path file = question.file();
    if (well && file != null && question.form().fits(type)) {
      keep(content, file, question.mostBytes());
      return new Reply(answer.getCode(), type, headers, new byte[0]);
    }
    int most = (int) Math.min(question.mostBytes(), MOST_IN_MEMORY);
    byte[] bytes = content.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new TooLarge(most);
    }
    return new Reply(answer.getCode(), type, headers, bytes);
  }

  private static String type(HttpEntity entity) {
    String type = entity.getContentType() == null ? "" : entity.getContentType();
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static void keep(InputStream content, Path file, long most) throws IOException {
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "coming-", "");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        byte[] some = new byte[1 << 16];
        long sum = 0;
        for (int read = content.read(some); read >= 0; read = content.read(some)) {
          sum += read;
          if (sum > most) {
            throw new TooLarge(most);
          }
          out.write(some, 0, read);
        }
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
