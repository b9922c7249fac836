package dev.reelmill.app;

import dev.reelmill.api.HealthCheck;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.provider.Ledger;
import dev.reelmill.search.PostingSearch;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Postings and the search over them. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  PostingStore postingStore(DataSource database) {
    return new PostingStore(database);
  }

  @Bean
  SearchModel searchModel(Settings settings, Ledger ledger, DataSource database) {
    return new SearchModel(settings.providers(), ledger, database);
  }

  @Bean(destroyMethod = "") // closed with its maker
  EmbeddingModel embeddingModel(SearchModel model) {
    return model.model();
  }

  @Bean(initMethod = "start")
  PostingSearch postingSearch(PostingStore postings, EmbeddingModel model, Settings settings) {
    return new PostingSearch(postings, settings.home().resolve("index"), model);
  }

  @Bean
  @Order(3)
  HealthCheck searchHealth(PostingSearch search) {
    return new NamedHealthCheck("search", false, search::describe);
  }
}
