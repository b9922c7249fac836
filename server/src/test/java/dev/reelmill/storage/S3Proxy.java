package dev.reelmill.storage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A real S3 server in a process of its own, one for all tests of a JVM; it keeps objects in a
 * folder and refuses wrong signatures.
 */
public final class S3Proxy {
  static final String ACCESS_KEY = "test-access";
  static final String SECRET_KEY = "test-secret-key";

  /** Written by the module "s3proxy", so that its libraries do not mix with ours. */
  private static final Path CLASS_PATH = Path.of("../s3proxy/target/class-path");

  private static final Pattern STARTED = Pattern.compile("Started .*\\{127\\.0\\.0\\.1:(\\d+)}");

  private static final S3Proxy RUNNING = start();

  private final URI address;
  private final Path folder;

  private S3Proxy(URI address, Path folder) {
    this.address = address;
    this.folder = folder;
  }

  /** The server, which is started where needed. */
  public static S3Proxy running() {
    return RUNNING;
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** The folder whose files are the bucket's objects. */
  Path folder(S3Settings settings) {
    return folder.resolve(settings.bucket());
  }

  /** Settings for a new, empty bucket. */
  public S3Settings newBucket() {
    S3Settings settings = settings(address, "bucket-" + UUID.randomUUID());
    try (S3Client client = client(settings)) {
      client.createBucket(request -> request.bucket(settings.bucket()));
    }
    return settings;
  }

  static S3Settings settings(URI address, String bucket) {
    return new S3Settings(
        Optional.of(address),
        "us-east-1",
        bucket,
        ACCESS_KEY,
        SECRET_KEY,
        true,
        false,
        Optional.empty());
  }

  /** The SDK's own client, for looking at what was stored; to be closed by the caller. */
  public static S3Client client(S3Settings settings) {
    return S3Clients.client(settings, S3Patience.USUAL);
  }

  private static S3Proxy start() {
    if (!Files.exists(CLASS_PATH)) {
      throw new IllegalStateException(
          CLASS_PATH + " is missing: run \"mvn -pl s3proxy generate-test-resources\" once");
    }
    try {
      Path folder = Files.createTempDirectory("s3proxy");
      Path blobs = Files.createDirectory(folder.resolve("blobs"));
      Path configuration =
          Files.writeString(
              folder.resolve("s3proxy.conf"),
              """
              s3proxy.endpoint=http://127.0.0.1:0
              s3proxy.authorization=aws-v2-or-v4
              s3proxy.identity=%s
              s3proxy.credential=%s
              jclouds.provider=filesystem-nio2
              jclouds.filesystem.basedir=%s
              """
                  .formatted(ACCESS_KEY, SECRET_KEY, blobs));
      Path logging =
          Files.writeString(
              folder.resolve("logback.xml"),
              """
              <configuration>
                <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                  <encoder><pattern>%level %logger %msg%n</pattern></encoder>
                </appender>
                <root level="INFO"><appender-ref ref="out"/></root>
              </configuration>
              """);
      Process process =
          new ProcessBuilder(
                  System.getProperty("java.home") + File.separator + "bin/java",
                  "-Xmx256m",
                  "-Dlogback.configurationFile=" + logging,
                  "-cp",
                  Files.readString(CLASS_PATH).strip(),
                  "org.gaul.s3proxy.Main",
                  "--properties",
                  configuration.toString())
              .redirectErrorStream(true)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      BufferedReader output = process.inputReader();
      int port = port(output);
      Thread.ofPlatform()
          .daemon()
          .name("s3proxy")
          .start(() -> output.lines().forEach(line -> {})); // a pipe pins a virtual thread
      return new S3Proxy(URI.create("http://127.0.0.1:" + port), blobs);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int port(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return Integer.parseInt(started.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the S3 server did not start:\n" + said);
  }
}
