package dev.reelmill.app;

import static java.util.Map.entry;

import dev.reelmill.app.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole server without workers for many test classes: {@code @RegisterExtension static final
 * SharedServer SERVER = new SharedServer();}. It starts once per JVM, as one that browsers reach by
 * TLS; a class has to live with what others left in its database.
 */
public final class SharedServer implements BeforeAllCallback {
  /** What browsers are told to call the server; it answers at {@link #url()}. */
  public static final String PUBLIC_URL = "https://reelmill.test";

  public static final String ADMIN_EMAIL = "Admin@Reelmill.test";
  public static final String ADMIN_PASSWORD = "the test's password";
  public static final String JWT_SECRET = "only tests sign with this secret";

  /** Test runners may give each class a run of its own: the server outlives them. */
  @Override
  public void beforeAll(ExtensionContext context) {
    url();
  }

  /** Where it answers, ending in a slash. */
  public String url() {
    return Running.SERVER.server.url();
  }

  /** One of the parts it is put together of. */
  public <T> T part(Class<T> type) {
    return Running.SERVER.server.part(type);
  }

  /** Ends with the JVM. */
  private record Running(Server server, Path home) {
    static final Running SERVER = start();

    private static Running start() {
      try {
        Path home = Files.createTempDirectory("reelmill-shared-");
        Map<String, String> given =
            Map.ofEntries(
                entry("REELMILL_HOME", home.toString()),
                entry("REELMILL_PORT", "0"),
                entry("WORKERS", "0"),
                entry("API_BASE_URL", PUBLIC_URL),
                entry("REELMILL_ADMIN_EMAIL", ADMIN_EMAIL),
                entry("REELMILL_ADMIN_PASSWORD", ADMIN_PASSWORD),
                entry("JWT_SECRET", JWT_SECRET),
                entry("RATE_LOGIN", "1000"), // all tests call from one address
                entry("RATE_LOGIN_ADDRESS", "1000"),
                entry("RATE_REGISTRATION", "1000"),
                entry("REQUEST_PATIENCE_SECONDS", "3"),
                entry("MAX_ADDRESS_CONNECTIONS", "100"),
                entry("MAX_LISTENERS", "20"),
                entry("MAX_KEY_LISTENERS", "22"));
        Server server = Server.start(Settings.read(given, Map.of(), new Properties()));
        Running running = new Running(server, home);
        Runtime.getRuntime().addShutdownHook(new Thread(running::end, "end of the shared server"));
        return running;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void end() {
      server.close();
      try {
        FileSystemUtils.deleteRecursively(home);
      } catch (IOException left) {
        throw new UncheckedIOException(left);
      }
    }
  }
}
