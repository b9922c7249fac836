package dev.reelmill.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A real Redis in a process of its own, that keeps nothing on disk. Its program comes with a
 * dependency; {@code -Dreelmill.redis-server=/usr/bin/redis-server} names another.
 */
public final class RedisServer implements AutoCloseable {
  private static final Path PROGRAM = program();

  private final int port;
  private final List<String> options;
  private Process process;

  private RedisServer(int port, List<String> options) {
    this.port = port;
    this.options = List.copyOf(options);
    process = run();
  }

  /**
   * Starts one on a free port.
   *
   * @param options more of its command line
   */
  public static RedisServer start(String... options) {
    return new RedisServer(freePort(), List.of(options));
  }

  /** Starts one that speaks TLS only, as 127.0.0.1. */
  static RedisServer startTls(TlsFiles files) {
    int port = freePort();
    return new RedisServer(
        port,
        List.of(
            "--port",
            "0",
            "--tls-port",
            Integer.toString(port),
            "--tls-cert-file",
            files.certificate().toString(),
            "--tls-key-file",
            files.key().toString(),
            "--tls-ca-cert-file",
            files.certificate().toString(),
            "--tls-auth-clients",
            "no"));
  }

  /** Where it is. */
  public int port() {
    return port;
  }

  /** The address of its first database, for its default user. */
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** The same, as settings have it. */
  public RedisAddress address() {
    return RedisAddress.parse(url());
  }

  /** SIGKILL; all it knew is lost. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Whether it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Starts again, empty, where it was. */
  public void restart() {
    kill();
    process = run();
  }

  /** SIGSTOP: its connections stay, but it does not answer. */
  public void stall() {
    signal("STOP");
  }

  /** Lets it answer again, also what it was asked meanwhile. */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().onExit().join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Process run() {
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(port)));
    command.addAll(List.of("--save", "", "--appendonly", "no"));
    command.addAll(options);
    try {
      Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      BufferedReader output = started.inputReader();
      awaitReady(output);
      Thread.ofPlatform()
          .daemon()
          .name("redis")
          .start(() -> output.lines().forEach(line -> {})); // a pipe pins a virtual thread
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void awaitReady(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("Ready to accept connections")) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("Redis did not start:\n" + said);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path program() {
    String named = System.getProperty("reelmill.redis-server");
    return named == null ? bundled() : Path.of(named);
  }

  private static Path bundled() {
    String resource =
        switch (System.getProperty("os.name") + " " + System.getProperty("os.arch")) {
          case "Linux amd64" -> "/redis-server-6.2.6-v5-linux-amd64";
          case "Linux aarch64" -> "/redis-server-6.2.7-linux-arm64";
          case "Mac OS X aarch64" -> "/redis-server-6.2.6-v5-darwin-arm64";
          case "Mac OS X x86_64" -> "/redis-server-6.2.6-v5-darwin-amd64";
          default -> throw new IllegalStateException("name a Redis: -Dreelmill.redis-server=…");
        };
    try (InputStream content =
        Objects.requireNonNull(RedisServer.class.getResourceAsStream(resource), resource)) {
      Path file = Files.createTempDirectory("redis").resolve("redis-server");
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      if (!file.toFile().setExecutable(true)) {
        throw new IOException(file + " cannot be made executable");
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
