package dev.reelmill.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.search.PassageSearch;
import dev.reelmill.search.RankedText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

  @Test
  void aDistantModelKeepsNoDocumentWaiting() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    try (MiniLmEmbedding real = MiniLmEmbedding.load();
        PassageSearch search = search(new Distant(real, answers));
        Knowledge knowledge = knowledge(search)) {
      assertThat(added(knowledge, "three", "Salt is kept in the kitchen.").ready()).isTrue();
      assertThat(search.await(Duration.ofSeconds(30))).isTrue();
      String scope = FindablePassage.scope("owner", "three");
      assertThat(search.rank("salt", scope, 5)).singleElement().matches(one -> !one.byMeaning());
      answers.countDown();
      while (search.rank("seasoning", scope, 5).stream().noneMatch(RankedText::byMeaning)) {
        Thread.onSpinWait();
      }
    }
  }

  private static PassageSearch search(String refused) {
    return search(new Choosy(refused));
  }

  private static PassageSearch search(EmbeddingModel model) {
    return new PassageSearch(new PassageTexts(DATABASE.source()), null, model);
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

  /** The real model, as if it were far away. */
  private record Distant(MiniLmEmbedding real, CountDownLatch answers) implements EmbeddingModel {
    @Override
    public String id() {
      return "distant";
    }

    @Override
    public int dimensions() {
      return real.dimensions();
    }

    @Override
    public boolean isDistant() {
      return true;
    }

    @Override
    public float[] embed(String text) {
      return real.embed(text);
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Use use) {
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return texts.stream().map(real::embed).toList();
    }

    @Override
    public void close() {}
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
