package dev.reelmill.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.reelmill.embedding.MiniLmEmbedding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IllustrationsTest {
  private static final Illustrations ICONS = Illustrations.shared();

  @Test
  void aScienceBrainIsABrainAndAFlask() {
    assertThat(ICONS.icons("science brain", 2)).containsExactlyInAnyOrder("brain", "flask-conical");
  }

  @ParameterizedTest
  @CsvSource({
    "Health insurance from day one, heart-pulse",
    "Free coffee, coffee",
    "Work from anywhere, globe",
    "plumbing, shower-head",
    "We launch rockets, rocket",
    "A castle in flames, castle",
    "How to make sourdough bread, wheat",
    "Breathe in and breathe out, wind",
    "How photosynthesis works, leaf",
    "Why volcanoes erupt, flame",
    "How vaccines work, shield-plus",
    "The history of Rome, landmark",
    "🚀, rocket",
    "🐶🔥, flame"
  })
  void findsWhatTheWordsSpeakOf(String text, String icon) {
    assertThat(ICONS.icons(text, 3)).contains(icon);
  }

  @ParameterizedTest
  @CsvSource({
    "the of and",
    "how it works",
    "explained to a ten year old",
    "decade",
    "xyzzy plugh",
    "''",
    "مهندس",
    "1234"
  })
  void showsNothingRatherThanSomethingSilly(String text) {
    assertThat(ICONS.icons(text, 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bake at 250 degrees, thermometer, graduation-cap",
    "A bachelor's degree in biology, graduation-cap, thermometer",
    "You play a key role, '', key",
    "Leave room for mistakes, '', tree-palm",
    "Drive growth, trending-up, car",
    "Drive the van, car, trending-up",
    "We scale our systems, trending-up, scale",
    "Ship features every day, rocket, ship",
    "You will train new hires, graduation-cap, train-front",
    "Patient care, briefcase-medical, hourglass",
    "Be patient with yourself, hourglass, heart-pulse",
    "An interest in people, '', percent",
    "Interest rates, percent, heart",
    "A state-of-the-art laboratory, '', palette",
    "Pay attention to detail, '', banknote",
    "Present your findings, presentation, gift",
    "A manufacturing plant, factory, leaf",
    "Seed funding, banknote, sprout",
    "Remote options, '', coins",
    "Grow tomatoes, sprout, trending-up",
    "USB ports, plug, ship",
    "Parental leave, tree-palm, leaf",
    "Grilled fish and octopus, fish, bird",
    "A proven track record, '', train-track",
    "Experience building enterprise applications, hammer, building",
    "A fast-paced startup environment, rocket, leaf",
    "Protect the environment, leaf, shield",
    "Learn and grow with us, trending-up, sprout",
    "We ship every week, rocket, ship",
    "Bonus: a sense of humor, '', coins",
    "Take a hands-on approach, '', hand",
    "Microservices and API design, '', palette",
    "Drug discovery projects, '', projector",
    "Law and justice, scale, percent"
  })
  void wordsOfTwoMeaningsHaveTheOneThatIsMeant(String text, String meant, String other) {
    assertThat(ICONS.icons(text, 2)).doesNotContain(other);
    if (!meant.isEmpty()) {
      assertThat(ICONS.icons(text, 2)).contains(meant);
    }
  }

  @Test
  void neverShowsAnIconTwiceNorMoreThanWanted() {
    List<String> icons = ICONS.icons("saving money, money, cash and savings for a house", 3);
    assertThat(icons).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
    assertThat(ICONS.icons("a dog and a cat and a bird", 1)).hasSize(1);
  }

  /** The kept index is what the model makes of the set's names and tags today. */
  @Test
  void theIndexIsUpToDate() throws IOException {
    Map<String, String> described = IconNames.described(IconWords.read().byIcon().keySet());
    try (MiniLmEmbedding model = MiniLmEmbedding.load()) {
      List<String> stale = stale(described, model);
      if (!stale.isEmpty()) {
        fail(
            "icons.index is stale at %s; it was made anew, keep it by:%n%s",
            stale, IconIndexFile.make(model, described));
      }
    }
  }

  private static List<String> stale(Map<String, String> described, MiniLmEmbedding model) {
    List<IconIndex.Entry> entries = IconIndex.read().entries();
    List<String> wanted = List.copyOf(described.keySet());
    List<String> kept = entries.stream().map(IconIndex.Entry::name).toList();
    if (!kept.equals(wanted)) {
      return Stream.of(wanted, kept)
          .flatMap(List::stream)
          .filter(name -> !kept.contains(name) || !wanted.contains(name))
          .toList();
    }
    return IntStream.iterate(0, i -> i < entries.size(), i -> i + 40)
        .mapToObj(entries::get)
        .filter(
            entry ->
                entry.similarity(model.embed(described.getOrDefault(entry.name(), ""))) < 0.995)
        .map(IconIndex.Entry::name)
        .toList();
  }

  @Test
  void wordsOfOursNameIconsOfTheSet() {
    Set<String> names =
        Set.copyOf(IconIndex.read().entries().stream().map(IconIndex.Entry::name).toList());
    assertThat(names).containsAll(IconWords.read().byIcon().keySet());
  }
}
