package dev.reelmill.app;

import dev.reelmill.api.admin.StorageCare;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobOversight;
import dev.reelmill.job.JobStore;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.publish.VideoCleanup;
import dev.reelmill.reels.ReelRanking;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.storage.ObjectStore;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What administrators look after the program with. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

  @Bean
  JobOversight jobOversight(DataSource database, PlatformTransactionManager transactions) {
    return new JobOversight(database, transactions);
  }

  @Bean
  ReelRanking reelRanking(
      PostingSearch search, PostingStore postings, VideoCatalog videos, DataSource database) {
    return new ReelRanking(search, postings, videos, database);
  }

  @Bean
  StorageCare storageCare(
      ObjectStore objects, JobStore jobs, VideoCatalog videos, VideoCleanup cleanup) {
    return new VideoStorageCare(new StorageCleanup(objects, jobs, videos), cleanup);
  }
}
