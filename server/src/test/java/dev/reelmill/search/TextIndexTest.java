package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.posting.GreenhousePosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();
  private static final IndexIdentity IDENTITY = identity();

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void ranksByMeaningAndSaysThePlacesInBothRankings() throws IOException {
    try (TextIndex index = filled(TextIndex.inMemory(IDENTITY))) {
      List<RankedText> ranked = rank(index, "python developer", Set.of());
      assertThat(ranked).extracting(RankedText::id).startsWith(1L, 2L);
      RankedText best = ranked.getFirst();
      assertThat(best.score()).isCloseTo(1, within(0.05));
      assertThat(best.vectorRank()).isEqualTo(1);
      assertThat(best.keywordRank()).isEqualTo(1);
      assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }
  }

  @Test
  void leavesOutWhatIsExcluded() throws IOException {
    try (TextIndex index = filled(TextIndex.inMemory(IDENTITY))) {
      assertThat(rank(index, "python developer", Set.of(1L, 3L)))
          .extracting(RankedText::id)
          .containsExactlyInAnyOrder(2L, 4L);
      assertThat(rankByWords(index, "python", Set.of(1L)))
          .extracting(RankedText::id)
          .containsExactly(2L);
    }
  }

  @Test
  void keywordsAloneFindWordsInAnyFormButNeverClaimToFit() throws IOException {
    try (TextIndex index = filled(TextIndex.inMemory(IDENTITY))) {
      List<RankedText> ranked = rankByWords(index, "nurses!! (AND) \"", Set.of());
      assertThat(ranked).extracting(RankedText::id).containsExactly(3L);
      assertThat(ranked.getFirst().score()).isLessThan(0.75);
      assertThat(rankByWords(index, "", Set.of())).isEmpty();
    }
  }

  @Test
  void replacesAndRemoves() throws IOException {
    try (TextIndex index = filled(TextIndex.inMemory(IDENTITY))) {
      put(index, 1, "Pastry chef");
      index.remove(2);
      index.refresh();
      assertThat(index.size()).isEqualTo(3);
      assertThat(rankByWords(index, "python", Set.of())).isEmpty();
      assertThat(rank(index, "pastry chef", Set.of()).getFirst().id()).isEqualTo(1);
    }
  }

  @Test
  void whatWasCommittedIsThereAgain(@TempDir Path directory) throws IOException {
    try (TextIndex index = filled(TextIndex.open(directory, IDENTITY))) {
      index.commit(17);
      put(index, 5, "Never committed");
    }
    try (TextIndex index = TextIndex.open(directory, IDENTITY)) {
      assertThat(index.revision()).isEqualTo(17);
      assertThat(index.size()).isEqualTo(4);
    }
  }

  @Test
  void startsEmptyWhenItBelongsToAnotherDatabaseOrModel(@TempDir Path directory)
      throws IOException {
    try (TextIndex index = filled(TextIndex.open(directory, IDENTITY))) {
      index.commit(17);
    }
    IndexIdentity other = identity();
    try (TextIndex index = TextIndex.open(directory, other)) {
      assertThat(index.revision()).isZero();
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void startsEmptyWhenItsFilesAreBroken(@TempDir Path directory) throws IOException {
    try (TextIndex index = filled(TextIndex.open(directory, IDENTITY))) {
      index.commit(17);
    }
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(name -> !name.endsWith("write.lock")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (TextIndex index = TextIndex.open(directory, IDENTITY)) {
      assertThat(index.revision()).isZero();
      assertThat(filled(index).size()).isEqualTo(4);
    }
  }

  private static IndexIdentity identity() {
    return new IndexIdentity(MODEL.id(), PostingViews.VERSION, UUID.randomUUID());
  }

  private static List<RankedText> rank(TextIndex index, String query, Set<Long> excluding) {
    TextQuery read = index.read(query);
    return index.rank(
        read, Meaning.of(MODEL.embed(read.meaning()), Likeness.PLAIN), 10, 50, excluding, "");
  }

  private static List<RankedText> rankByWords(TextIndex index, String query, Set<Long> excluding) {
    return index.rankByWords(index.read(query), 10, 50, excluding, "");
  }

  private static TextIndex filled(TextIndex index) {
    put(index, 1, "Python developer");
    put(index, 2, "Backend engineer, Python");
    put(index, 3, "Registered nurse");
    put(index, 4, "Truck driver");
    index.refresh();
    return index;
  }

  private static void put(TextIndex index, long id, String title) {
    GreenhousePosting posting =
        new GreenhousePosting(id, "Acme", title, "Oslo", "", List.of(), List.of(), null, "");
    FindablePosting text = new FindablePosting(posting);
    index.put(id, text, TextVectors.of(text.views(), MODEL));
  }
}
