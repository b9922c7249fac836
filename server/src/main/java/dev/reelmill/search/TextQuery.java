package dev.reelmill.search;

import java.util.List;
import java.util.Set;

/**
 * A search as it was understood.
 *
 * @param meaning what to embed: in English, short forms written out, misspellings mended, without
 *     places and words that say nothing
 * @param concepts what to look for by words
 * @param places where; none when anywhere
 * @param around larger places that were named only to tell which place is meant, as in "Tokyo,
 *     Japan"
 */
record TextQuery(String meaning, List<Concept> concepts, Set<Place> places, Set<Place> around) {
  TextQuery {
    concepts = List.copyOf(concepts);
    places = Set.copyOf(places);
    around = Set.copyOf(around);
  }
}
