package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.posting.BoardClient;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.BoardSync;
import dev.reelmill.posting.FetchRules;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Import and sync of boards. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
  private static final Duration LOOK_FOR_DUE = Duration.ofSeconds(15);

  @Bean
  BoardClient boardClient(Settings settings) {
    return new BoardClient(settings.imports().addresses(), FetchRules.STANDARD);
  }

  @Bean
  BoardImport boardImport(DataSource database, BoardClient client) {
    return new BoardImport(database, client);
  }

  /** Has a clock of its own: a board that does not answer takes its time. */
  @Bean
  Housekeeping boardHousekeeping(DataSource database, BoardClient client, Settings settings) {
    Housekeeping housekeeping = new Housekeeping();
    settings
        .imports()
        .interval()
        .ifPresent(
            interval ->
                housekeeping.syncEvery(
                    new BoardSync(database, client, settings.imports().boards(), interval),
                    LOOK_FOR_DUE));
    return housekeeping;
  }
}
