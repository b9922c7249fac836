package dev.reelmill.app;

import dev.reelmill.api.HealthCheck;
import dev.reelmill.app.database.Database;
import dev.reelmill.app.database.HomeLock;
import dev.reelmill.app.metrics.Health;
import dev.reelmill.app.metrics.ManagementServer;
import dev.reelmill.app.metrics.Probes;
import dev.reelmill.app.settings.HttpSettings;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.app.settings.TrustedProxies;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.redis.Redis;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole server: home, database, HTTP and worker processes. Closing it ends all in order. */
public final class Server implements AutoCloseable {
  private final Openings openings;
  private final ConfigurableApplicationContext context;
  private final Optional<ManagementServer> management;

  private Server(
      Openings openings,
      ConfigurableApplicationContext context,
      Optional<ManagementServer> management) {
    this.openings = openings;
    this.context = context;
    this.management = management;
  }

  /**
   * Starts it and returns when it answers.
   *
   * @throws ReelmillException {@code port_in_use}, {@code home_in_use}, {@code database_version}
   *     and others with a message for the operator; nothing is left running then
   */
  public static Server start(Settings settings) {
    return start(settings, new Openings());
  }

  /** The same for a process that is nothing but the server: its end ends the server in order. */
  static Server startProcess(Settings settings) {
    Openings openings = new Openings();
    Runtime.getRuntime().addShutdownHook(new Thread(openings::close, "end"));
    return start(settings, openings);
  }

  private static Server start(Settings settings, Openings openings) {
    requireFree(settings.http().port());
    try {
      openings.add(() -> HomeLock.take(settings.home()));
      Database database =
          openings.add(() -> Database.open(settings.home(), settings.databaseUrl()));
      FilmTools.artifacts(FilmTools.folder(settings.home())).clearWork();
      WorkerProcesses workers = new WorkerProcesses(settings);
      ConfigurableApplicationContext context = openings.add(() -> web(settings, database, workers));
      openings.add(workers::start);
      Optional<ManagementServer> management =
          settings.http().managementPort().map(port -> openings.add(() -> manage(port, context)));
      return new Server(openings, context, management);
    } catch (RuntimeException e) {
      openings.close();
      throw portInUse(e) ? inUse(settings.http().port()) : e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return Objects.requireNonNull(
            ((WebServerApplicationContext) context).getWebServer(), "a started server has a port")
        .getPort();
  }

  /** The address to open in a browser of this machine, ending in a slash. */
  public String url() {
    return "http://localhost:" + port() + "/";
  }

  /** Where metrics and probes are, if they have a port of their own. */
  Optional<String> management() {
    return management.map(ManagementServer::url);
  }

  /** Its database. */
  DataSource database() {
    return part(DataSource.class);
  }

  /** One of the parts it is put together of. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** One line for each part with what was chosen. */
  public List<String> parts() {
    Stream<String> parts =
        context
            .getBeanProvider(HealthCheck.class)
            .orderedStream()
            .map(part -> line(part.name(), condition(part)));
    return Stream.concat(parts, management().map(url -> line("management", url)).stream()).toList();
  }

  private static String line(String part, String condition) {
    return "%-10s %s".formatted(part, condition);
  }

  /** A part that is not well yet must not end a server that is. */
  private static String condition(HealthCheck part) {
    try {
      return part.check();
    } catch (RuntimeException down) {
      return "down: " + down.getMessage();
    }
  }

  @Override
  public void close() {
    openings.close();
  }

  /** The last to open and the first to close: what is reached there is a server that serves. */
  private static ManagementServer manage(int port, ConfigurableApplicationContext context) {
    Probes probes = new Probes(() -> true, () -> true, () -> health(context));
    return ManagementServer.start(port, context.getBean(PrometheusMeterRegistry.class), probes);
  }

  private static Health health(ConfigurableApplicationContext context) {
    Map<String, Map<String, String>> components = new TreeMap<>();
    boolean up = true;
    for (HealthCheck part : context.getBeanProvider(HealthCheck.class)) {
      boolean well = well(part);
      up &= well || !part.vital();
      components.put(part.name(), Health.component(well));
    }
    return new Health(up, components);
  }

  private static boolean well(HealthCheck part) {
    try {
      part.check();
      return true;
    } catch (RuntimeException down) {
      return false;
    }
  }

  private static ConfigurableApplicationContext web(
      Settings settings, Database database, WorkerProcesses workers) {
    SpringApplication application = new SpringApplication(ServerApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(
        started -> {
          GenericApplicationContext beans = (GenericApplicationContext) started;
          beans.registerBean(Settings.class, () -> settings);
          lend(beans, Database.class, database);
          lend(beans, DataSource.class, database.connections());
          lend(beans, WorkerProcesses.class, workers);
          settings
              .redis()
              .ifPresent(where -> beans.registerBean(Redis.class, () -> Redis.open(where)));
        });
    return application.run();
  }

  /** Headers of proxies are believed where the operator says so, whatever the platform. */
  private static Map<String, Object> properties(Settings settings) {
    HttpSettings http = settings.http();
    String strategy = http.trustedProxies().isPresent() ? "native" : "none";
    return Map.of(
        "server.port",
        http.port(),
        "management.metrics.system.diskspace.paths",
        settings.home().toString(),
        "server.forward-headers-strategy",
        strategy,
        "server.tomcat.remoteip.internal-proxies",
        http.trustedProxies().map(TrustedProxies::list).orElse(""));
  }

  /** Makes a thing known to the context, which is not to close it. */
  private static <T> void lend(GenericApplicationContext beans, Class<T> type, T thing) {
    beans.registerBean(type, () -> thing, definition -> definition.setDestroyMethodName(""));
  }

  private static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw inUse(port);
    }
  }

  private static boolean portInUse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }

  private static ReelmillException inUse(int port) {
    return new ReelmillException(
        "port_in_use",
        false,
        "Port "
            + port
            + " is in use by another program. Choose another with --port (0 picks a free one).");
  }
}
