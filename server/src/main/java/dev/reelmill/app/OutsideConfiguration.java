package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.Leases;
import dev.reelmill.outside.OutsideWork;
import dev.reelmill.outside.Waiting;
import dev.reelmill.publish.Indexing;
import dev.reelmill.storage.ObjectStore;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Workers without the database. */
@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {

  @Bean
  Waiting workersWaiting(DataSource database) {
    return new Waiting(() -> new JobSignal(database));
  }

  @Bean
  OutsideWork outsideWork(
      DataSource database,
      PlatformTransactionManager transactions,
      Leases jobs,
      ObjectStore store,
      VideoCatalog videos,
      Waiting waiting,
      Settings settings) {
    return new OutsideWork(
        database,
        jobs,
        settings.jobs().lease(),
        store,
        new Indexing(store, videos, jobs, transactions),
        waiting);
  }
}
