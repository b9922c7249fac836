package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectStore;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objects are kept and videos known. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  ObjectStore objectStore(Settings settings) {
    return new LocalObjectStore(folder(settings));
  }

  @Bean
  VideoCatalog videoCatalog(DataSource database) {
    return new VideoCatalog(database);
  }

  /** The local store's folder, which the server and its workers share. */
  static Path folder(Settings settings) {
    return settings.home().toAbsolutePath().normalize().resolve("objects");
  }
}
