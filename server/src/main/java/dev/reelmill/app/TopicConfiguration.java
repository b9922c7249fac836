package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.SharedWork;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.publish.KeepingRules;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.publish.VideoCleanup;
import dev.reelmill.reels.ReelSubjects;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.topic.CachedFilm;
import dev.reelmill.topic.TopicCache;
import dev.reelmill.topic.TopicKey;
import dev.reelmill.topic.TopicOrders;
import dev.reelmill.topic.TopicWork;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The topics door's parts, and what decides how long videos are kept. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

  @Bean
  SharedWork sharedWork(DataSource database, PlatformTransactionManager transactions) {
    return new SharedWork(database, transactions);
  }

  @Bean
  VideoShelf videoShelf(DataSource database) {
    return new VideoShelf(database);
  }

  @Bean
  TopicCache topicCache(VideoShelf shelf, VideoCatalog videos, SharedWork work) {
    return new TopicCache(shelf, videos, work, InstantSource.system());
  }

  @Bean
  CacheCounts topicUses(DataSource database, VideoShelf shelf) {
    return new CacheCounts(database, shelf);
  }

  @Bean
  TopicOrders topicOrders(
      TopicCache cache,
      CacheCounts counts,
      VideoShelf shelf,
      VideoCatalog videos,
      JobStore jobs,
      SharedWork work,
      Settings settings) {
    TopicWork films = new TopicWork(JobConfiguration.usualFilm(settings));
    return new TopicOrders(cache, counts, shelf, videos, jobs, work, films, InstantSource.system());
  }

  @Bean
  VideoCleanup videoCleanup(
      ObjectStore objects,
      JobStore jobs,
      VideoCatalog videos,
      VideoShelf shelf,
      SharedWork work,
      PostingStore postings,
      Settings settings) {
    return cleanup(objects, jobs, videos, shelf, work, postings, settings);
  }

  /** Also for the command line, which has no beans. */
  static VideoCleanup cleanup(
      ObjectStore objects,
      JobStore jobs,
      VideoCatalog videos,
      VideoShelf shelf,
      SharedWork work,
      PostingStore postings,
      Settings settings) {
    KeepingRules rules =
        new KeepingRules(
            TopicKey.SUBJECTS,
            CachedFilm.KEPT,
            settings.keeping().quota(),
            settings.bucket().isEmpty(),
            subjects -> ReelSubjects.listed(subjects, postings));
    return new VideoCleanup(
        objects,
        new StorageCleanup(objects, jobs, videos),
        shelf,
        work,
        new Removal(objects, videos, jobs),
        rules);
  }
}
