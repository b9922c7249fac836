package dev.reelmill.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** How logs are written to standard error. */
enum LogFormat {
  READABLE("logback.xml"),
  JSON("logback-json.xml");

  private static final String PROPERTY = "logback.configurationFile";
  private final String configuration;

  LogFormat(String configuration) {
    this.configuration = configuration;
  }

  /** The format in use. */
  static LogFormat current() {
    return JSON.configuration.equals(System.getProperty(PROPERTY)) ? JSON : READABLE;
  }

  /** Makes this the format. */
  void use() {
    boolean change = current() != this;
    System.setProperty(PROPERTY, configuration);
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    if (change) {
      configure();
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** Classes that log may be loaded already, and have configured it as it was before. */
  private void configure() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      JoranConfigurator joran = new JoranConfigurator();
      joran.setContext(context);
      try {
        joran.doConfigure(
            Objects.requireNonNull(
                LogFormat.class.getResource("/" + configuration), configuration));
      } catch (JoranException e) {
        throw new IllegalStateException(configuration, e);
      }
    }
  }
}
