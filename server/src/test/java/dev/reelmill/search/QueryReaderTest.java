package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  private static final QueryReader READER =
      new QueryReader(word -> word.equals("enginer") ? "engineer" : word);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "software enginer | software engineer",
        "Sr. Dev | senior. developer",
        "k8s | kubernetes",
        "QA lead | QA lead",
        "any open positions as a baker? | any open as a baker?",
        "Softwareentwicklerin | software developer",
        "infirmière de nuit | nurse nuit",
        "enfermera | nurse",
        "机器学习工程师 | machine learning engineer",
        "ソフトウェアエンジニア | software engineer",
        "quality assurance | quality assurance",
        "help with care | help with care",
      })
  void writesOutMendsAndTranslates(String search, String meaning) {
    assertThat(READER.read(search).meaning()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse in Oslo | nurse | Oslo",
        "Softwareentwickler in Deutschland | software developer | Germany",
        "ingeniero en México | engineer | Mexico",
        "工程师 东京 | engineer | Tokyo",
        "driver NYC | driver | New York City",
        "driver, Portland, OR | driver | Portland",
      })
  void setsPlacesApart(String search, String meaning, String place) {
    TextQuery query = READER.read(search);
    assertThat(query.meaning()).isEqualTo(meaning);
    assertThat(query.places()).extracting(Place::id).anyMatch(id -> id.startsWith(place));
  }

  @ParameterizedTest
  @CsvSource({"mobile developer", "reading specialist", "help us grow", "A NURSE OR A COOK IN ME"})
  void ordinaryWordsAreNoPlaces(String search) {
    assertThat(READER.read(search).places()).isEmpty();
  }

  @Test
  void aLargerPlaceBesideOneWithinItOnlyTellsWhichIsMeant() {
    TextQuery query = READER.read("cook in Tokyo, Japan");
    assertThat(query.places()).extracting(Place::id).singleElement().asString().contains("Tokyo");
    assertThat(query.around()).extracting(Place::id).singleElement().asString().contains("Japan");
  }

  @Test
  void aConceptHasItsOtherNames() {
    Concept concept = READER.read("lawyer").concepts().getFirst();
    assertThat(concept.wordings().getFirst()).isEqualTo(new Concept.Wording(List.of("lawyer"), 1));
    assertThat(concept.wordings())
        .extracting(wording -> wording.stems().getFirst())
        .contains("attornei", "counsel");
  }

  @Test
  void whatSaysNothingIsKeptWhenThereIsNothingElse() {
    assertThat(READER.read("jobs").meaning()).isEqualTo("jobs");
    assertThat(READER.read("").meaning()).isEmpty();
    assertThat(READER.read("\uD800 \u0000 ??").concepts()).isEmpty();
  }
}
