package dev.reelmill.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.search.PassageSearch;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents whose passages the model fails on. */
@Timeout(60)
class KnowledgeIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @Test
  void passagesThatCannotBeEmbeddedBlockNobodyAndAreFoundByTheirWords() throws Exception {
    try (PassageSearch search = search("Poison");
        Knowledge knowledge = knowledge(search)) {
      assertThat(added(knowledge, "one", "Poison is kept in the cellar.").ready()).isTrue();
      assertThat(added(knowledge, "one", "Bread is kept on the shelf.").ready()).isTrue();
      assertThat(search.await(Duration.ofSeconds(30))).isTrue();
      assertThat(search.rank("poison", FindablePassage.scope("owner", "one"), 5))
          .as("one by its meaning, and one by its words")
          .hasSize(2);
    }
  }

  @Test
  void aModelThatIsDownIsWaitedFor() {
    try (PassageSearch search = search("");
        Knowledge knowledge = knowledge(search)) {
      assertThat(added(knowledge, "two", "Salt is kept in the kitchen.").ready()).isFalse();
    }
  }

  private static PassageSearch search(String refused) {
    return new PassageSearch(new PassageTexts(DATABASE.source()), null, new Choosy(refused));
  }

  private static Knowledge knowledge(PassageSearch search) {
    Knowledge knowledge = new Knowledge(DATABASE.source(), search, new TextReader(), 10);
    search.start();
    knowledge.start();
    return knowledge;
  }

  private static KnowledgeDocument added(Knowledge knowledge, String collection, String text) {
    return knowledge
        .add("owner", collection, "A note", DocumentKind.TEXT, text.getBytes(UTF_8))
        .orElseThrow();
  }

  /** Fails on some texts; all others mean the same to it. */
  private record Choosy(String refused) implements EmbeddingModel {
    @Override
    public String id() {
      return "choosy";
    }

    @Override
    public int dimensions() {
      return 8;
    }

    @Override
    public float[] embed(String text) {
      if (text.contains(refused)) {
        throw new IllegalStateException("refused by the test");
      }
      float[] vector = new float[8];
      vector[0] = 1;
      return vector;
    }

    @Override
    public void close() {}
  }
}
