package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectStore;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objects are kept. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  ObjectStore objectStore(Settings settings) {
    return new LocalObjectStore(folder(settings));
  }

  /** The local store's folder, which the server and its workers share. */
  static Path folder(Settings settings) {
    return settings.home().resolve("objects");
  }
}
