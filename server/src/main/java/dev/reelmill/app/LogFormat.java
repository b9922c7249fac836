package dev.reelmill.app;

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

  /** Makes this the format; to be called before the first line is logged. */
  void use() {
    System.setProperty(PROPERTY, configuration);
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
