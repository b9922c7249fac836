package dev.reelmill.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places that searches and postings name, from the list {@code places.txt}. */
final class Places {
  private static final Pattern LINE =
      Pattern.compile("([^>:(]+?)\\s*(?:\\((..)\\))?\\s*(?:>\\s*([^:]+?))?\\s*(?::\\s*(.+))?");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z.]{2,6}");
  private static final Pattern SEVERAL = Pattern.compile("[;|/\\n]| or | and ");
  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "near", "at", "from", "around", "to", "or", "and", "based");
  private static final List<Locale> LANGUAGES =
      List.of("de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "tr", "zh", "ja", "ko").stream()
          .map(Locale::of)
          .toList();

  private static final Places ALL = new Places(WordList.lines("places.txt"));

  private final Map<String, Place> byName = new HashMap<>();
  private final PhraseTable<List<Name>> names = new PhraseTable<>();
  private final Set<String> words = new HashSet<>();
  private final Set<Place> namesakes = new HashSet<>();

  private Places(List<String> lines) {
    lines.forEach(this::read);
  }

  /**
   * A place's name where it was found.
   *
   * @param places those of that name
   * @param from index of the name's first word
   * @param to index of the word after its last
   */
  record Mention(List<Place> places, int from, int to) {}

  private record Name(Place place, boolean capitals, boolean ordinaryWord) {}

  /** The places a posting says it is in. */
  static Set<Place> of(String location) {
    Set<Place> found = new LinkedHashSet<>();
    for (String part : SEVERAL.split(location)) {
      List<Place> here = new ArrayList<>();
      List<SearchWords.Word> words = SearchWords.of(part);
      for (Mention mention : ALL.confirmed(ALL.mentions(part, words, false))) {
        here.addAll(mention.places());
      }
      found.addAll(narrowed(here));
    }
    return found;
  }

  /** The places a search names. */
  static List<Mention> namedIn(String text) {
    return ALL.confirmed(ALL.mentions(text, SearchWords.of(text), true));
  }

  /** Whether a word is the name of a place, or its beginning. */
  static boolean knows(String word) {
    return ALL.words.contains(word);
  }

  /**
   * Of namesakes those that fit the rest of the line ("London, Ontario"), and of places within each
   * other the smallest.
   */
  private static Set<Place> narrowed(List<Place> places) {
    Set<Place> larger = new LinkedHashSet<>();
    for (Place place : places) {
      for (Place one : place.andWithin()) {
        if (!one.equals(place)) {
          larger.add(one);
        }
      }
    }
    Set<Place> smallest = new LinkedHashSet<>(places);
    smallest.removeIf(larger::contains);
    Set<Place> confirmed = new LinkedHashSet<>(smallest);
    confirmed.removeIf(
        place ->
            place.andWithin().stream()
                .noneMatch(one -> !one.equals(place) && places.contains(one)));
    return confirmed.isEmpty() ? smallest : confirmed;
  }

  /** Mentions without the namesakes of which no larger place is mentioned. */
  private List<Mention> confirmed(List<Mention> mentions) {
    Set<Place> mentioned = new HashSet<>();
    mentions.forEach(mention -> mentioned.addAll(mention.places()));
    List<Mention> confirmed = new ArrayList<>();
    for (Mention mention : mentions) {
      List<Place> places =
          mention.places().stream()
              .filter(
                  place ->
                      !namesakes.contains(place)
                          || place.within().stream()
                              .flatMap(larger -> larger.andWithin().stream())
                              .anyMatch(mentioned::contains))
              .toList();
      if (!places.isEmpty()) {
        confirmed.add(new Mention(places, mention.from(), mention.to()));
      }
    }
    return confirmed;
  }

  private List<Mention> mentions(String text, List<SearchWords.Word> words, boolean search) {
    List<String> plain = words.stream().map(SearchWords.Word::text).toList();
    // Where everything is in capitals, capitals say nothing.
    boolean telling = !search || !text.equals(text.toUpperCase(Locale.ROOT)) || words.size() < 2;
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      PhraseTable.Match<List<Name>> match = names.longestAt(plain, at);
      if (match == null) {
        at++;
        continue;
      }
      int end = at + match.length();
      String written = text.substring(words.get(at).start(), words.get(end - 1).end());
      String before = at == 0 ? "" : plain.get(at - 1);
      List<Place> meant =
          match.value().stream()
              .filter(name -> telling || !name.capitals())
              .filter(name -> isMeant(name, written, before, search))
              .map(Name::place)
              .distinct()
              .toList();
      if (meant.isEmpty()) {
        at++;
      } else {
        mentions.add(new Mention(meant, at, end));
        at = end;
      }
    }
    return mentions;
  }

  private static boolean isMeant(Name name, String written, String before, boolean search) {
    if (name.capitals() && !CAPITALS.matcher(written).matches()) {
      return false;
    }
    return !search
        || !name.ordinaryWord()
        || (Character.isUpperCase(written.charAt(0)) && BEFORE_PLACES.contains(before));
  }

  private void read(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("not a line of places: " + line);
    }
    List<Place> within = new ArrayList<>();
    for (String larger : WordList.parts(orEmpty(parts.group(3)), ",")) {
      Place known = byName.get(larger);
      if (known == null) {
        throw new IllegalStateException("no such larger place: " + larger);
      }
      within.add(known);
    }
    Place place = add(parts.group(1), within);
    String country = parts.group(2);
    if (country != null) {
      for (Locale language : LANGUAGES) {
        addName(Locale.of("", country).getDisplayCountry(language), place);
      }
    }
    for (String town : WordList.parts(orEmpty(parts.group(4)), ",")) {
      add(town, List.of(place));
    }
  }

  private Place add(String entry, List<Place> within) {
    List<String> all = WordList.parts(entry, "\\|");
    String name = all.getFirst().replaceFirst("^[~?]", "");
    Place place = new Place(within.isEmpty() ? name : name + ", " + within.getFirst().id(), within);
    byName.put(name, place);
    if (entry.startsWith("?")) {
      namesakes.add(place);
    }
    all.forEach(one -> addName(one, place));
    return place;
  }

  private void addName(String written, Place place) {
    boolean ordinaryWord = written.startsWith("~");
    String name = written.replaceFirst("^[~?]", "");
    List<String> words = SearchWords.plain(name);
    this.words.addAll(words);
    Name entry = new Name(place, CAPITALS.matcher(name).matches(), ordinaryWord);
    List<Name> same = names.get(words);
    List<Name> entries = new ArrayList<>(same == null ? List.of() : same);
    entries.add(entry);
    names.put(words, entries);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
