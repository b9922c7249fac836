package dev.reelmill.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own, started from the test's class path. */
public final class ServerProcess implements AutoCloseable {
  private static final String READY = "Reelmill is ready at ";
  private final Process process;
  private final List<String> printed = new ArrayList<>();
  private final Path log;
  private URI url = URI.create("http://not-started/");

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a command line without waiting for anything. */
  static ServerProcess run(Path log, String... arguments) throws IOException {
    return run(log, Map.of(), arguments);
  }

  /** The same with more in its environment. */
  public static ServerProcess run(Path log, Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder builder =
        ChildProcesses.of(List.of(arguments))
            .redirectErrorStream(false)
            .redirectError(log.toFile());
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), log);
  }

  /**
   * Starts a server with one worker on a free port, whose log is JSON, and waits until it is ready.
   */
  static ServerProcess serveAndWork(Path home, Path log, Map<String, String> environment)
      throws IOException {
    ServerProcess server =
        run(
            log,
            environment,
            "serve",
            "--home",
            home.toString(),
            "--port",
            "0",
            "--workers",
            "1",
            "--log-format",
            "json");
    server.awaitReady();
    return server;
  }

  /** Starts a server on a free port and waits until it is ready. */
  static ServerProcess serve(Path home, Path log) throws IOException {
    ServerProcess server =
        run(log, "serve", "--home", home.toString(), "--port", "0", "--workers", "0");
    server.awaitReady();
    return server;
  }

  /** The demonstration on a free port, once it is ready. */
  static ServerProcess demo(Path home, Path log) throws IOException {
    ServerProcess server = run(log, "demo", "--home", home.toString(), "--port", "0");
    server.awaitReady();
    return server;
  }

  /** The lines of its start. */
  List<String> printed() {
    return List.copyOf(printed);
  }

  /** Where it answers, ending in a slash. */
  URI url() {
    return url;
  }

  private void awaitReady() throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      printed.add(line);
      if (line.startsWith(READY)) {
        url = URI.create(line.substring(READY.length()));
        return;
      }
    }
    throw new AssertionError("the server ended: " + printed + Files.readString(log));
  }

  /** Its worker processes: the Java programs among its children. */
  Stream<ProcessHandle> workers() {
    return process.children().filter(child -> child.info().command().orElse("").endsWith("/java"));
  }

  String get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  /** Waits for the end and gives the exit code. */
  int await() throws InterruptedException {
    return await(Duration.ofSeconds(60));
  }

  private int await(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience)) {
      throw new AssertionError("still running: " + process.pid());
    }
    return process.exitValue();
  }

  /** What the program said, without the JVM's own line about the vectors that it draws with. */
  String standardError() throws IOException {
    return Files.readString(log).replaceFirst("^WARNING: Using incubator modules: .*\\R", "");
  }

  /** SIGTERM. */
  int terminate() throws InterruptedException {
    process.destroy();
    return await();
  }

  /** SIGTERM to one that may take its time. */
  int terminate(Duration patience) throws InterruptedException {
    process.destroy();
    return await(patience);
  }

  /** SIGKILL; returns when it has gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Whether it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
