package dev.reelmill.script;

import dev.reelmill.script.Vista.Air;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Hour;
import dev.reelmill.script.Vista.Thing;
import dev.reelmill.script.Vista.Weather;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text puts into a picture, by its words. Emoji count by their names in Unicode.
 *
 * @param grounds places, the one most spoken of first
 * @param hours times of day, in order
 * @param weathers in order
 * @param things in order
 * @param airs how often each feeling is named
 */
record Motifs(
    List<Ground> grounds,
    List<Hour> hours,
    List<Weather> weathers,
    List<Thing> things,
    Map<Air, Integer> airs) {
  private static final Map<String, List<String[]>> WORDS = read();

  /** Words after which a feeling is not there. */
  private static final Set<String> NOT =
      WordList.of(
          "not no never nothing without wasn't weren't isn't don't didn't neither nor hardly");

  /** What does not fall. */
  private static final Pattern NO_FALL =
      Pattern.compile("(?i)\\b(?:fell|fall|falls|falling) (?=asleep|in love|silent|quiet|still)");

  /** How many words later a denial still holds. */
  private static final int DENIED = 3;

  Motifs {
    grounds = List.copyOf(grounds);
    hours = List.copyOf(hours);
    weathers = List.copyOf(weathers);
    things = List.copyOf(things);
    airs = Map.copyOf(airs);
  }

  /** Reads a text, as it was written. */
  static Motifs of(String text) {
    Map<Ground, Integer> grounds = new LinkedHashMap<>();
    Set<Hour> hours = new LinkedHashSet<>();
    Set<Weather> weathers = new LinkedHashSet<>();
    Set<Thing> things = new LinkedHashSet<>();
    Map<Air, Integer> airs = new EnumMap<>(Air.class);
    int denied = 0;
    for (String word : words(text)) {
      denied = NOT.contains(word) ? DENIED : denied - 1;
      for (String[] motif : WORDS.getOrDefault(word, List.of())) {
        switch (motif[0]) {
          case "ground" -> grounds.merge(Ground.valueOf(motif[1]), 1, Integer::sum);
          case "hour" -> hours.add(Hour.valueOf(motif[1]));
          case "weather" -> weathers.add(Weather.valueOf(motif[1]));
          case "thing" -> things.add(Thing.valueOf(motif[1]));
          default -> {
            if (denied <= 0) {
              airs.merge(Air.valueOf(motif[1]), 1, Integer::sum);
            }
          }
        }
      }
    }
    List<Ground> places = new ArrayList<>(grounds.keySet());
    places.sort((one, other) -> grounds.getOrDefault(other, 0) - grounds.getOrDefault(one, 0));
    return new Motifs(places, List.copyOf(hours), List.copyOf(weathers), List.copyOf(things), airs);
  }

  /** The words of a text in lower case, with the names of its emoji. */
  static List<String> words(String text) {
    StringBuilder named = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point > 0x2000 && Character.isExtendedPictographic(point)) {
                named.append(' ').append(Character.getName(point)).append(' ');
              } else {
                named.appendCodePoint(point);
              }
            });
    return Arrays.stream(
            NO_FALL
                .matcher(named)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .split("[^\\p{L}']+"))
        .map(word -> word.replaceFirst("'s$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Map<String, List<String[]>> read() {
    Map<String, List<String[]>> words = new HashMap<>();
    for (String line : WordList.lines("motifs.tsv")) {
      String[] parts = line.split("\t", -1);
      for (String word : parts[2].split(" ", -1)) {
        words.computeIfAbsent(word, _ -> new ArrayList<>()).add(new String[] {parts[0], parts[1]});
      }
    }
    return words;
  }
}
