package dev.reelmill.app;

import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.QueueGauge;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.reels.MissingPart;
import dev.reelmill.reels.PartsWatch;
import dev.reelmill.reels.ReelSearch;
import dev.reelmill.reels.ReelSettings;
import dev.reelmill.reels.ReelVideos;
import dev.reelmill.reels.SeenStore;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.storage.ObjectStore;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reels door's parts. */
@Configuration(proxyBeanMethods = false)
class ReelsConfiguration {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  SeenStore seenStore(DataSource database) {
    return new SeenStore(database);
  }

  @Bean
  ReelSearch reelSearch(
      Settings settings,
      PostingSearch search,
      PostingStore postings,
      VideoCatalog videos,
      SeenStore seen,
      JobStore jobs,
      PartsWatch makers) {
    return new ReelSearch(decision(settings), search, postings, videos, seen, jobs, makers);
  }

  /** A start leaves workers the time to warm up before anybody misses them. */
  @Bean
  PartsWatch partsWatch(QueueGauge queue, ObjectStore store) {
    return new PartsWatch(
        Map.of(
            MissingPart.WORKERS,
            () -> queue.read().workers() > 0,
            MissingPart.OBJECTS,
            () -> {
              store.check();
              return true;
            }),
        LOOK_AGAIN,
        PATIENCE);
  }

  @Bean
  ReelVideos reelVideos(VideoCatalog videos, JobStore jobs, PostingStore postings) {
    return new ReelVideos(videos, jobs, postings);
  }

  @Bean
  PlaybackAddresses playbackAddresses(Settings settings) {
    return new PlaybackAddresses(settings.http().cdnUrl(), settings.http().apiBaseUrl());
  }

  private static ReelSettings decision(Settings settings) {
    Settings.SearchSettings search = settings.search();
    return new ReelSettings(
        search.limit(),
        search.candidates(),
        search.similarityThreshold(),
        search.targetCount(),
        search.maxGeneratePerRequest(),
        settings.jobs().maxUserConcurrent(),
        JobConfiguration.usualFilm(settings));
  }
}
