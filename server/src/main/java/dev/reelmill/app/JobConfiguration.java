package dev.reelmill.app;

import dev.reelmill.account.Sessions;
import dev.reelmill.api.KeyRevocation;
import dev.reelmill.api.QueueDepth;
import dev.reelmill.api.idempotency.IdempotencyStore;
import dev.reelmill.app.settings.ProviderSettings;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.JobTally;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Programs;
import dev.reelmill.job.QueueGauge;
import dev.reelmill.job.RescueClock;
import dev.reelmill.live.JobEvents;
import dev.reelmill.live.JobStandings;
import dev.reelmill.live.SeenRevisions;
import dev.reelmill.narration.OutsideVoice;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.order.Choices;
import dev.reelmill.order.Orders;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.publish.VideoCleanup;
import dev.reelmill.redis.Redis;
import dev.reelmill.reels.SeenStore;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.webhook.DeliveryStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The queue. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
  @Bean
  SeenRevisions seenRevisions(Optional<Redis> redis) {
    return new SeenRevisions(redis);
  }

  @Bean
  JobStore jobStore(
      DataSource database, PlatformTransactionManager transactions, SeenRevisions seen) {
    Programs.register(database);
    return new JobStore(database, transactions, seen::saw);
  }

  @Bean
  JobStandings jobStandings(JobStore jobs, SeenRevisions seen) {
    return new JobStandings(jobs, seen);
  }

  @Bean
  Leases leases(DataSource database, PlatformTransactionManager transactions, Settings settings) {
    return new Leases(database, transactions, queueRules(settings));
  }

  @Bean
  RescueClock rescueClock(Leases leases) {
    RescueClock clock = new RescueClock(leases);
    clock.begin();
    return clock;
  }

  @Bean
  JobEvents jobEvents(JobStore jobs, DataSource database, SeenRevisions seen) {
    return new JobEvents(jobs, database, seen);
  }

  @Bean
  QueueGauge queueGauge(DataSource database, Settings settings) {
    return new QueueGauge(database, queueRules(settings));
  }

  @Bean
  JobTally jobTally(DataSource database, PlatformTransactionManager transactions) {
    return new JobTally(database, transactions);
  }

  @Bean
  Housekeeping housekeeping(
      JobStore jobs,
      JobTally tally,
      DeliveryStore deliveries,
      IdempotencyStore answers,
      Sessions sessions,
      SeenStore seen,
      KeyRevocation revocation,
      CacheCounts topicUses,
      Settings settings) {
    Housekeeping housekeeping = new Housekeeping();
    housekeeping.deleteEvery(jobs, settings.jobs().keptEnded(), Duration.ofHours(1));
    housekeeping.tallyEvery(tally, Duration.ofSeconds(10));
    housekeeping.forgetEvery(deliveries, Duration.ofDays(30), Duration.ofHours(1));
    housekeeping.forgetEvery(answers, Duration.ofDays(1), Duration.ofHours(1));
    housekeeping.forgetEvery(sessions, Duration.ofHours(1));
    housekeeping.forgetEvery(seen, Duration.ofDays(90), Duration.ofMinutes(10), Duration.ofDays(1));
    housekeeping.handOverEvery(revocation, Duration.ofHours(1));
    housekeeping.writeEvery(topicUses, Duration.ofSeconds(5));
    return housekeeping;
  }

  /** Has a clock of its own: a look through a large store takes its time. */
  @Bean
  Housekeeping storageHousekeeping(
      JobStore jobs,
      ObjectStore objects,
      VideoCatalog videos,
      VideoCleanup cleanup,
      DataSource database) {
    Housekeeping housekeeping = new Housekeeping();
    housekeeping.removeEvery(
        new Removal(objects, videos, jobs), Duration.ofMinutes(1), Duration.ofSeconds(10));
    Turns turns = new Turns(database);
    Duration hour = Duration.ofHours(1);
    housekeeping.cleanEvery(new StorageCleanup(objects, jobs, videos), turns, hour);
    housekeeping.cleanEvery(cleanup, turns, Duration.ofMinutes(10), hour, Duration.ofDays(1));
    return housekeeping;
  }

  @Bean
  Orders orders(JobStore jobs, VideoCatalog videos, PostingStore postings, Settings settings) {
    return new Orders(
        jobs,
        videos,
        postings,
        settings.jobs().maxUserWaiting(),
        choices(settings),
        usualFilm(settings));
  }

  /** How films are made of which nobody says it. */
  static BriefOptions usualFilm(Settings settings) {
    return BriefOptions.DEFAULT.speaking(
        settings.providers().defaultVoice().map(OutsideVoice::toString).orElse(null));
  }

  /** Where no worker shares this home, its folder of voices says nothing of theirs. */
  static Choices choices(Settings settings) {
    boolean elsewhere = settings.workers().count() == 0;
    SpeechEngines here =
        elsewhere
            ? new SpeechEngines()
            : new SpeechEngines(FilmTools.voicesBeside(FilmTools.folder(settings.home())));
    ProviderSettings providers = settings.providers();
    List<String> usual = providers.defaultVoice().map(OutsideVoice::toString).stream().toList();
    List<String> outside =
        providers.voices().keySet().stream().map(OutsideVoice::toString).toList();
    boolean unknown = elsewhere && outside.isEmpty();
    return new Choices(
        Theme.all().stream().map(Theme::id).toList(),
        () ->
            unknown
                ? List.of()
                : Stream.of(usual, here.voices(), outside)
                    .flatMap(List::stream)
                    .distinct()
                    .toList(),
        voice -> elsewhere && (unknown || !OutsideVoice.isNamed(voice)));
  }

  @Bean
  DreamStore dreamStore(DataSource database, PlatformTransactionManager transactions) {
    return new DreamStore(database, transactions);
  }

  @Bean
  QueueDepth queueDepth(JobStore jobs) {
    return jobs::queueDepth;
  }

  /** The queue's own form of the settings. */
  static JobSettings queueRules(Settings settings) {
    JobSettings usual = JobSettings.DEFAULT;
    return new JobSettings(
        settings.jobs().lease(),
        settings.jobs().timeout(),
        usual.retries(),
        usual.backoff(),
        usual.deaths(),
        settings.jobs().maxUserConcurrent());
  }
}
