package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.posting.GreenhousePosting;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What searches of many kinds find on the sample board. */
class SampleBoardSearchTest {
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();
  private static final TextIndex INDEX =
      TextIndex.inMemory(new IndexIdentity(MODEL.id(), PostingViews.VERSION, UUID.randomUUID()));
  private static final Map<Long, String> TITLES = new HashMap<>();

  @BeforeAll
  static void fill() throws IOException {
    try (InputStream board =
        SampleBoardSearchTest.class.getResourceAsStream("/sample/board.json")) {
      assertThat(board).isNotNull();
      for (GreenhousePosting posting : BoardFile.parse(board, null).postings()) {
        FindablePosting text = new FindablePosting(posting);
        INDEX.put(posting.greenhouseId(), text, TextVectors.of(text.views(), MODEL));
        TITLES.put(posting.greenhouseId(), posting.title());
      }
    }
    INDEX.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
    MODEL.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // title, company, department, place, a passage of the description
        "head baker | Head Baker",
        "jobs at Kettlebird | Customer Support Specialist",
        "customer happiness | Customer Support Specialist",
        "Nairobi | Data Analyst, Python and SQL",
        "work on a barge one day a month | Python Developer",
        // other words
        "look after sick people at night | Registered Nurse, Night Shift",
        "help animals as a vet's assistant | Veterinary Technician",
        "put panels on roofs | Solar Installer",
        "teach children to read | Primary School Teacher",
        // skill, level, place
        "django | Backend Developer (Python, Django)",
        "junior developer | Junior Python Developer",
        "python in Germany | Junior Python Developer",
        "developer in the United Kingdom | Backend Developer (Python, Django)",
        "data jobs in Africa | Data Analyst, Python and SQL",
        // short forms, slips, other languages
        "SRE | Site Reliability Engineer",
        "ML engineer | Machine Learning Engineer",
        "acountant | Accountant",
        "elektrician | Apprentice Electrician",
        "machine lerning enginer | Machine Learning Engineer",
        "Krankenpfleger | Registered Nurse, Night Shift",
        "comptable | Accountant",
        "profesora | Primary School Teacher",
        "产品经理 | Product Manager, Night Trains",
      })
  void finds(String search, String title) {
    assertThat(titles(rank(search))).first().isEqualTo(title);
  }

  @Test
  void whatFitsPassesTheThresholdAndWhatDoesNotStaysBelow() {
    assertThat(rank("python developer").stream().filter(one -> one.score() >= 0.75))
        .hasSizeBetween(4, 8);
    assertThat(rank("accountant").stream().filter(one -> one.score() >= 0.75)).hasSize(1);
    assertThat(rank("deep sea diver").getFirst().score()).isLessThan(0.75);
    assertThat(rank("xyzzy plugh").getFirst().score()).isLessThan(0.75);
  }

  @Test
  void anotherPlaceComesLaterButComes() {
    List<RankedText> ranked = rank("accountant in Manchester");
    assertThat(titles(ranked)).first().isEqualTo("Accountant");
    List<RankedText> elsewhere = rank("accountant in Tokyo");
    assertThat(titles(elsewhere)).contains("Accountant");
    assertThat(elsewhere).allSatisfy(one -> assertThat(one.score()).isLessThan(0.75));
  }

  private static List<RankedText> rank(String search) {
    TextQuery query = INDEX.read(search);
    return INDEX.rank(
        query, Meaning.of(MODEL.embed(query.meaning()), Likeness.PLAIN), 20, 50, Set.of(), "");
  }

  private static List<String> titles(List<RankedText> ranked) {
    return ranked.stream().map(one -> TITLES.getOrDefault(one.id(), "?")).toList();
  }
}
