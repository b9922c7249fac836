package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.knowledge.PassageTexts;
import dev.reelmill.search.PassageSearch;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents for films to take facts from. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
  private static final Duration LONGEST_READING = Duration.ofSeconds(20);

  @Bean(initMethod = "start")
  PassageSearch passageSearch(DataSource database, EmbeddingModel model, Settings settings) {
    return new PassageSearch(
        new PassageTexts(database), settings.home().resolve("index-of-passages"), model);
  }

  @Bean(initMethod = "start")
  Knowledge knowledge(DataSource database, PassageSearch search, Settings settings) {
    return new Knowledge(
        database,
        search,
        new ReadingProcess(LONGEST_READING),
        settings.knowledge().maxUserDocuments());
  }
}
