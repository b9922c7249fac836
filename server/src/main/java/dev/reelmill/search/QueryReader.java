package dev.reelmill.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes out what a search asks for: mends, translates, writes out, and finds places. */
final class QueryReader {
  /** Words of a search that say nothing about the posting sought. */
  private static final Set<String> FILLERS =
      Set.of(
          ("job jobs role roles position positions vacancy vacancies opening openings opportunity"
                  + " opportunities career careers hiring wanted looking seeking anywhere somewhere"
                  + " near based around")
              .split(" "));

  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "near", "at", "from", "around", "or", "and", "based", "anywhere");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What words that were left out leave behind. */
  private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\p{P}\\s]+|[\\s,;:/|(&-]+$");

  private final UnaryOperator<String> spelling;

  /**
   * A reader.
   *
   * @param spelling mends a word, or gives it back
   */
  QueryReader(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  /** What a search asks for. */
  TextQuery read(String written) {
    String text =
        Translations.english(Abbreviations.expanded(((Rewriting) this::mended).of(written)));
    List<Places.Mention> mentions = Places.namedIn(text);
    Set<Place> around = around(mentions);
    Set<Place> places = new LinkedHashSet<>();
    mentions.forEach(mention -> places.addAll(mention.places()));
    places.removeAll(around);
    String role = role(text, mentions);
    return new TextQuery(role.isEmpty() ? text : role, concepts(role), places, around);
  }

  /** What a piece of prose is about: its meaning as it stands, and its words. */
  static TextQuery prose(String text) {
    return new TextQuery(text, concepts(text), Set.of(), Set.of());
  }

  private Rewriting.@Nullable Replacement mended(List<String> words, int at) {
    String word = words.get(at);
    String better = spelling.apply(word);
    return better.equals(word) ? null : new Rewriting.Replacement(better, 1);
  }

  /** Larger places that stand right behind a place within them. */
  private static Set<Place> around(List<Places.Mention> mentions) {
    Set<Place> around = new LinkedHashSet<>();
    for (int i = 1; i < mentions.size(); i++) {
      Places.Mention smaller = mentions.get(i - 1);
      Places.Mention larger = mentions.get(i);
      if (larger.from() == smaller.to()) {
        for (Place place : smaller.places()) {
          Set<Place> larges = place.andWithin();
          larges.remove(place);
          larger.places().stream().filter(larges::contains).forEach(around::add);
        }
      }
    }
    return around;
  }

  private static String role(String text, List<Places.Mention> mentions) {
    List<String> plain = SearchWords.plain(text);
    BitSet left = new BitSet();
    for (Places.Mention mention : mentions) {
      left.set(mention.from(), mention.to());
      for (int at = mention.from() - 1;
          at >= 0 && (left.get(at) || BEFORE_PLACES.contains(plain.get(at)));
          at--) {
        left.set(at);
      }
    }
    Rewriting leaving =
        (words, at) ->
            left.get(at) || FILLERS.contains(words.get(at))
                ? new Rewriting.Replacement("", 1)
                : null;
    return LOOSE_ENDS.matcher(SPACES.matcher(leaving.of(text)).replaceAll(" ")).replaceAll("");
  }

  private static List<Concept> concepts(String text) {
    List<String> stems = SearchWords.stems(text);
    List<Concept> concepts = new ArrayList<>();
    for (int at = 0; at < stems.size(); ) {
      Synonyms.Reading reading = Synonyms.at(stems, at);
      if (!concepts.contains(reading.concept())) {
        concepts.add(reading.concept());
      }
      at += reading.length();
    }
    return concepts;
  }
}
