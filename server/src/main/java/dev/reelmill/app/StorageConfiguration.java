package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.S3ObjectStore;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objects are kept and videos known. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  ObjectStore objectStore(Settings settings) {
    return open(settings);
  }

  @Bean
  VideoCatalog videoCatalog(DataSource database) {
    return new VideoCatalog(database);
  }

  /** The store that the server and its workers share: a bucket, else a folder of the home. */
  static ObjectStore open(Settings settings) {
    return settings
        .bucket()
        .<ObjectStore>map(S3ObjectStore::of)
        .orElseGet(() -> new LocalObjectStore(folder(settings)));
  }

  /** Where they are without a bucket. */
  static Path folder(Settings settings) {
    return settings.home().toAbsolutePath().normalize().resolve("objects");
  }
}
