package dev.reelmill.app;

import dev.reelmill.api.HealthCheck;
import dev.reelmill.api.admin.ModelList;
import dev.reelmill.app.settings.EmbeddingSettings;
import dev.reelmill.app.settings.ProviderSettings;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.Purpose;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** Models of outside providers, as the server sees them: workers ask them, it keeps the books. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
  /** Attempts have ended by then that may have called. */
  private static final Duration BEYOND_ATTEMPTS = Duration.ofMinutes(5);

  private static final Duration KEPT = Duration.ofDays(400);

  @Bean
  Ledger ledger(DataSource database, PlatformTransactionManager transactions, Settings settings) {
    return new Ledger(database, transactions, settings.providers().dailyBudget());
  }

  @Bean
  OutsideModels outsideModels(Settings settings, Ledger ledger) {
    return new OutsideModels(settings.providers(), ledger);
  }

  @Bean
  ModelList modelList(Settings settings) {
    return () -> models(settings.providers());
  }

  /** Has a clock of its own: providers may be slow. */
  @Bean
  Housekeeping providerHousekeeping(Ledger ledger, OutsideModels models, Settings settings) {
    Housekeeping housekeeping = new Housekeeping();
    housekeeping.settleEvery(
        models.openCalls(), settings.jobs().timeout().plus(BEYOND_ATTEMPTS), Duration.ofMinutes(1));
    housekeeping.forgetEvery(ledger, KEPT, Duration.ofHours(1));
    return housekeeping;
  }

  @Bean
  @Order(6)
  HealthCheck providersHealth(Settings settings) {
    return new NamedHealthCheck("providers", false, () -> described(settings.providers()));
  }

  /** For people: who is asked for what, and which offers end. */
  static String described(ProviderSettings settings) {
    List<ModelList.Model> models = models(settings);
    if (models.isEmpty()) {
      return "none, all is made on this machine";
    }
    String asked =
        models.stream()
            .map(one -> one.purpose() + " by " + one.name())
            .collect(Collectors.joining(", "));
    String warnings =
        models.stream()
            .map(ModelList.Model::warning)
            .flatMap(Optional::stream)
            .map(warning -> "; " + warning)
            .distinct()
            .collect(Collectors.joining());
    return asked + warnings;
  }

  private static List<ModelList.Model> models(ProviderSettings settings) {
    List<ModelList.Model> models = new ArrayList<>();
    models.addAll(of(settings.scripts().stream(), Purpose.SCRIPT, "million tokens"));
    models.addAll(
        of(settings.voices().values().stream().distinct(), Purpose.SPEECH, "million characters"));
    models.addAll(of(settings.videos().stream(), Purpose.VIDEO, "second"));
    models.addAll(
        of(
            settings.embedding().map(EmbeddingSettings::facts).stream(),
            Purpose.EMBEDDING,
            "million tokens"));
    return models;
  }

  private static List<ModelList.Model> of(Stream<ModelFacts> some, Purpose purpose, String per) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return some.map(
            facts ->
                new ModelList.Model(
                    facts.name().toString(),
                    purpose.label(),
                    facts.price(),
                    per,
                    facts.ends(),
                    facts.warning(today)))
        .toList();
  }
}
