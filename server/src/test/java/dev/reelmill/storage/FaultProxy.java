package dev.reelmill.storage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line to an HTTP server that does to each request what a plan says: one request a connection.
 * What the plan does not mention passes untouched, signatures included.
 */
public final class FaultProxy implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FaultProxy.class);
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d+)\\s*$");
  private static final int HEAD_LIMIT = 64 * 1024;

  private final ServerSocket server;
  private final URI target;
  private final Queue<Fault> plan = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final Queue<Chosen> chosen = new ConcurrentLinkedQueue<>();
  private volatile Supplier<Fault> usual = Fault.Pass::new;

  private record Chosen(Predicate<String> requests, Fault fault) {}

  /** A line to the server under an address. */
  public FaultProxy(URI target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("fault proxy").start(this::accept);
  }

  /** The address to use instead of the server's. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** What happens to the next requests, one after another. */
  public void next(Fault... faults) {
    plan.addAll(List.of(faults));
  }

  /** What happens to the next request whose first line fulfils a condition, whatever the plan. */
  public void nextOf(Predicate<String> requests, Fault fault) {
    chosen.add(new Chosen(requests, fault));
  }

  /** What happens to all requests that the plan does not mention. */
  public void always(Fault fault) {
    usual = () -> fault;
  }

  /**
   * The same, decided anew for each request.
   *
   * @param faults called by many threads
   */
  public void always(Supplier<Fault> faults) {
    usual = faults;
  }

  /** The first lines of all requests so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns once a request is stalled. */
  public void awaitStall() throws InterruptedException {
    stalled.await();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException failure) {
        if (!server.isClosed()) { // of one client, who is gone already
          LOG.warn("a client was not let in", failure);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String head = head(in);
      if (head.isEmpty()) {
        return;
      }
      String request = head.lines().findFirst().orElse("");
      requests.add(request);
      switch (fault(request)) {
        case Fault.Pass() -> pass(client, in, head, Long.MAX_VALUE);
        case Fault.Hold(CountDownLatch reached, CountDownLatch release) -> {
          reached.countDown();
          release.await();
          pass(client, in, head, Long.MAX_VALUE);
        }
        case Fault.Refuse refusal -> {
          skip(in, length(head));
          refuse(client, refusal);
        }
        case Fault.Stall() -> stall();
        case Fault.ResetRequest(long afterBytes) -> {
          skip(in, afterBytes);
          reset(client);
        }
        case Fault.ResetAnswer(long afterBytes) -> {
          pass(client, in, head, afterBytes);
          reset(client);
        }
        case Fault.StallAnswer(long afterBytes) -> {
          pass(client, in, head, afterBytes);
          stall();
        }
      }
    } catch (IOException gone) {
      // one of the two has closed the line
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private Fault fault(String request) {
    Optional<Fault> ofThis =
        chosen.stream()
            .filter(one -> one.requests().test(request))
            .findFirst()
            .filter(chosen::remove)
            .map(Chosen::fault);
    Fault planned = ofThis.isPresent() ? ofThis.get() : plan.poll();
    return planned == null ? usual.get() : planned;
  }

  private void stall() throws InterruptedException {
    stalled.countDown();
    new CountDownLatch(1).await();
  }

  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  private static void refuse(Socket client, Fault.Refuse refusal) throws IOException {
    String body = "<Error><Code>" + refusal.code() + "</Code><Message>injected</Message></Error>";
    String answer =
        "HTTP/1.1 %d Injected\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(refusal.status(), body.length(), body);
    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  /** Passes the request on, and so many bytes of the answer back. */
  private void pass(Socket client, InputStream in, String head, long answerBytes)
      throws IOException {
    try (Socket real = new Socket(target.getHost(), target.getPort())) {
      String once = head.replaceFirst("(?im)^connection:.*\\r\\n", "");
      String last = once.substring(0, once.length() - 2) + "Connection: close\r\n\r\n";
      OutputStream out = real.getOutputStream();
      out.write(last.getBytes(StandardCharsets.ISO_8859_1));
      Thread.ofVirtual().start(() -> copyQuietly(in, out)); // until one of the two is closed
      copy(real.getInputStream(), client.getOutputStream(), answerBytes);
    }
  }

  private static void copyQuietly(InputStream from, OutputStream to) {
    try {
      copy(from, to, Long.MAX_VALUE);
    } catch (IOException closed) {
      // the answer is through
    }
  }

  private static void copy(InputStream from, OutputStream to, long most) throws IOException {
    byte[] buffer = new byte[8192];
    long left = most;
    while (left > 0) {
      int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        return;
      }
      to.write(buffer, 0, count);
      to.flush();
      left -= count;
    }
  }

  private static void skip(InputStream in, long bytes) throws IOException {
    copy(in, OutputStream.nullOutputStream(), bytes);
  }

  private static long length(String head) {
    Matcher length = LENGTH.matcher(head);
    boolean waits = head.toLowerCase(Locale.ROOT).contains("100-continue");
    return length.find() && !waits ? Long.parseLong(length.group(1)) : 0;
  }

  /** All up to the empty line, with it; empty when the line was closed before. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (head.size() < HEAD_LIMIT) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    throw new IOException("no end of the head");
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
