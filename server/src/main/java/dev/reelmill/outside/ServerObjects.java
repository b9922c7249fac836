package dev.reelmill.outside;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.job.Lease;
import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.TemporaryLink;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The objects of a server elsewhere, as far as the attempt under way needs them: they are brought
 * straight to its bucket where it has one, by links that it signs, and else through the server.
 */
public final class ServerObjects implements ObjectStore {
  private static final Logger LOG = LoggerFactory.getLogger(ServerObjects.class);
  private static final int NOTHING = 204;
  private static final int NOT_FOUND = 404;
  private static final int CHANGED = 412;
  private static final int BAD = 400;
  private static final int MOST_BROKEN_LINKS = 3;

  private final ServerCalls calls;
  private final ServerLeases server;
  private volatile boolean links = true;
  private final AtomicInteger broken = new AtomicInteger();

  /** The objects of the jobs that are claimed, one at a time, of a server. */
  public ServerObjects(ServerLeases server) {
    this.server = server;
    this.calls = server.calls();
  }

  @Override
  public void put(String key, Path file) {
    put(
        key,
        () -> {
          try {
            return BodyPublishers.ofFile(file);
          } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
          }
        });
  }

  @Override
  public void put(String key, byte[] content) {
    put(key, () -> BodyPublishers.ofByteArray(content));
  }

  private void put(String key, Supplier<BodyPublisher> content) {
    Lease held = server.claimed();
    if (links && putByLink(held, key, content)) {
      return;
    }
    ServerCalls.Answer _ =
        ServerLeases.required(
            calls.insist("PUT", address(held, key), headers(held, key), content.get()), held);
  }

  /** Whether the object was brought to the server's bucket. */
  private boolean putByLink(Lease held, String key, Supplier<BodyPublisher> content) {
    ServerCalls.Answer answer =
        ServerLeases.required(
            calls.insist(
                "POST",
                ServerLeases.path(held, "upload-link?key=" + encoded(key)),
                ServerLeases.header(held),
                BodyPublishers.noBody()),
            held);
    if (answer.status() == NOTHING) {
      links = false;
      return false;
    }
    JsonNode link = JsonMapper.shared().readTree(answer.body());
    Map<String, String> headers = new HashMap<>();
    link.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().stringValue()));
    try {
      ServerCalls.Answer stored =
          calls.elsewhere(URI.create(link.required("url").stringValue()), headers, content.get());
      if (stored.status() < BAD) {
        return true;
      }
      LOG.warn("the bucket answers {} to {}, which goes through the server", stored.status(), key);
    } catch (ReelmillException unreachable) {
      if (Thread.currentThread().isInterrupted()) {
        throw unreachable;
      }
      LOG.warn("the bucket does not answer, {} goes through the server", key);
    }
    links = broken.incrementAndGet() < MOST_BROKEN_LINKS;
    return false;
  }

  @Override
  public boolean replace(String key, Optional<StoredObject> before, byte[] content) {
    Lease held = server.claimed();
    Map<String, String> headers = new HashMap<>(headers(held, key));
    before.ifPresentOrElse(
        found -> headers.put("If-Match", '"' + found.etag() + '"'),
        () -> headers.put("If-None-Match", "*"));
    ServerCalls.Answer answer =
        calls.insist("PUT", address(held, key), headers, BodyPublishers.ofByteArray(content));
    if (answer.status() == CHANGED) {
      return answer.repeated() && isThere(key, content);
    }
    return ServerLeases.required(answer, held).status() < BAD;
  }

  /** Whether it was changed by this worker itself, which did not hear of it. */
  private boolean isThere(String key, byte[] content) {
    ServerCalls.Answer answer = get(key);
    return answer.status() != NOT_FOUND && Arrays.equals(bytes(answer), content);
  }

  @Override
  public Optional<StoredObject> find(String key) {
    ServerCalls.Answer answer = get(key);
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    String etag =
        answer.headers().getOrDefault("etag", List.of("\"\"")).getFirst().replace("\"", "");
    return Optional.of(new StoredObject(key, bytes(answer).length, etag, Instant.now()));
  }

  @Override
  public InputStream open(String key) {
    ServerCalls.Answer answer = get(key);
    if (answer.status() == NOT_FOUND) {
      throw new UncheckedIOException(new FileNotFoundException(key));
    }
    return new ByteArrayInputStream(bytes(answer));
  }

  @Override
  public InputStream open(String key, long first, long length) {
    InputStream content = open(key);
    try {
      content.skipNBytes(first);
      return new ByteArrayInputStream(content.readNBytes(Math.toIntExact(length)));
    } catch (IOException tooShort) {
      throw new UncheckedIOException(tooShort);
    }
  }

  /** Only texts are read again: playlists. */
  private static byte[] bytes(ServerCalls.Answer answer) {
    return answer.body().getBytes(StandardCharsets.UTF_8);
  }

  private ServerCalls.Answer get(String key) {
    Lease held = server.claimed();
    ServerCalls.Answer answer =
        calls.insist("GET", address(held, key), ServerLeases.header(held), BodyPublishers.noBody());
    return answer.status() == NOT_FOUND ? answer : ServerLeases.required(answer, held);
  }

  /** What is not wanted any more the server removes itself. */
  @Override
  public void delete(String key) {
    throw new UnsupportedOperationException("a worker outside deletes nothing");
  }

  @Override
  public void walk(String prefix, Consumer<String> visit) {
    throw new UnsupportedOperationException("a worker outside lists nothing");
  }

  @Override
  public void check() {
    // The server looks after its store.
  }

  @Override
  public Optional<Path> file(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<TemporaryLink> link(String key) {
    return Optional.empty();
  }

  @Override
  public String description() {
    return "the objects of a server elsewhere";
  }

  private static String address(Lease held, String key) {
    return ServerLeases.path(held, "objects?key=" + encoded(key));
  }

  private static Map<String, String> headers(Lease held, String key) {
    Map<String, String> headers = new HashMap<>(ServerLeases.header(held));
    headers.put("Content-Type", MediaKind.of(key).contentType());
    return headers;
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
