package dev.reelmill.app;

import dev.reelmill.account.Accounts;
import dev.reelmill.account.ApiKeys;
import dev.reelmill.account.FirstAdministrator;
import dev.reelmill.account.Sessions;
import dev.reelmill.api.access.AccessPolicy;
import dev.reelmill.app.settings.SecretFile;
import dev.reelmill.app.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Accounts, sessions and keys. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  /** There is an administrator before anybody can register. */
  @Bean
  Accounts accounts(
      DataSource database, PlatformTransactionManager transactions, Settings settings) {
    Settings.AccountSettings chosen = settings.accounts();
    new FirstAdministrator(database, transactions)
        .ensure(
            chosen.adminEmail(),
            chosen.adminPassword(),
            password ->
                System.out.printf(
                    "%-10s administrator %s, password %s (made up, and never shown again)%n",
                    "account", chosen.adminEmail(), password));
    return new Accounts(database);
  }

  @Bean
  Sessions sessions(DataSource database, Settings settings) {
    String secret = settings.accounts().jwtSecret().orElseGet(() -> kept(settings.home()));
    return new Sessions(database, secret, InstantSource.system());
  }

  @Bean
  ApiKeys apiKeys(DataSource database) {
    return new ApiKeys(database);
  }

  @Bean
  AccessPolicy accessPolicy(Settings settings) {
    boolean https =
        settings.http().apiBaseUrl().map(URI::getScheme).filter("https"::equals).isPresent();
    return new AccessPolicy(settings.accounts().anonymous(), https);
  }

  private static String kept(Path home) {
    try {
      return SecretFile.read(home.resolve("jwt.secret"), Base64.getEncoder()::encodeToString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
