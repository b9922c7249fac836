package dev.reelmill.chaos;

import dev.reelmill.redis.RedisServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole Reelmill of several processes: a server, workers, and what they share. */
final class Installation implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final Cluster cluster;
  private final RedisServer redis;
  private final Program api;
  private final URI address;
  private final List<Program> workers = new ArrayList<>();

  /**
   * One whose programs do not run yet.
   *
   * @param leaseSeconds the setting of that name
   */
  Installation(int count, int leaseSeconds, Path folder) throws Exception {
    cluster = new Cluster(folder);
    redis = RedisServer.start();
    int port = freePort();
    address = URI.create("http://127.0.0.1:" + port + "/");
    Map<String, String> rules = Map.of("LEASE_SECONDS", Integer.toString(leaseSeconds));
    Map<String, String> served = new HashMap<>(rules);
    served.put("REDIS_URL", redis.url());
    served.put("REELMILL_ANONYMOUS", "true");
    served.put("WEBHOOK_ALLOW_PRIVATE", "true");
    api = cluster.program("api", served, "api", "--port", Integer.toString(port));
    for (int number = 1; number <= count; number++) {
      workers.add(cluster.worker("worker-" + number, rules));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What it is made of. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(cluster.postgres(), redis(), api));
    parts.addAll(workers);
    return parts;
  }

  /** What its machines share. */
  Cluster cluster() {
    return cluster;
  }

  /** What its server has but could do without. */
  Part redis() {
    return new RedisPart(redis);
  }

  /** Its server. */
  Part api() {
    return api;
  }

  /** Where that answers, ending in a slash. */
  URI address() {
    return address;
  }

  /** Those who make films. */
  List<Program> workers() {
    return workers;
  }

  /** Whether any of them could make one now. */
  boolean someWorkerIsReady() throws IOException {
    for (Program worker : workers) {
      if (worker.log().contains("is ready for work")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the server says that it is well. */
  boolean answers() throws InterruptedException {
    return status("health") == 200;
  }

  /** The status of its server's answer, or 0 when there is none. */
  int status(String path) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    parts().forEach(Part::kill);
    cluster.close();
  }
}
