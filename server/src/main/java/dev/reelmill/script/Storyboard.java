package dev.reelmill.script;

import dev.reelmill.script.Vista.Air;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Hour;
import dev.reelmill.script.Vista.Thing;
import dev.reelmill.script.Vista.Weather;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws a story: each sentence gets the place it speaks of, seen otherwise each time, in the light
 * and the weather of the story. Sentences without a place stay where the story is for a while, and
 * then are no place at all.
 */
final class Storyboard {
  /** Pictures in a row at a place that only the first of them names. */
  private static final int STAYS = 2;

  private static final int MOST_THINGS = 3;
  private static final int MOST_WORDS = 6;

  /** Characters of a story in which its hour is told. */
  private static final int BEGINNING = 200;

  /** Words that name a thing but none that could float in a bubble. */
  private static final Set<String> SUBJECTLESS =
      WordList.of(
          "i me my we us our you he she it they the a an and but then when was were had could would"
              + " that this there suddenly something someone somebody anything nothing everything"
              + " everyone again back like still just into down up out all dream dreamt dreamed"
              + " woke wake end began felt feel knew know said says told tell"
              + " ask asked why how get got take took come came want wanted look looked find"
              + " found");

  private final Air air;
  private final int turn;
  private final Map<Ground, Integer> seen = new EnumMap<>(Ground.class);
  private final Map<String, Integer> shown = new HashMap<>();
  private Ground place = Ground.VEIL;
  private int stayed = STAYS;
  private int number;
  private Hour hour;

  /**
   * A storyboard.
   *
   * @param story all of it, as written
   * @param fun whether it is told for fun
   */
  Storyboard(String story, boolean fun) {
    Motifs motifs = Motifs.of(story);
    this.air = feeling(motifs.airs(), fun);
    this.turn = Math.floorMod(story.hashCode(), 12);
    this.hour = usual(air);
  }

  /** The feeling of the whole story. */
  Air air() {
    return air;
  }

  /** The music that suits it. */
  Mood mood(boolean fun) {
    return switch (air) {
      case DARK, SAD -> Mood.DARK;
      case CALM, BRIGHT, WONDER -> fun ? Mood.FUN : Mood.CALM;
    };
  }

  /**
   * The next picture.
   *
   * @param sentence what it is about, as written
   * @param text what is set on it; may be empty
   */
  Vista next(String sentence, String text) {
    Motifs motifs = Motifs.of(sentence);
    place = ground(motifs);
    boolean told = !motifs.hours().isEmpty();
    hour = told ? motifs.hours().getFirst() : hour;
    Hour light = told || number % 3 != 2 ? hour : next(hour);
    Air here = local(motifs, number++);
    Weather weather = weather(motifs, here);
    List<Thing> things = things(motifs);
    int view = seen.merge(place, 1, Integer::sum) - 1 + turn;
    return new Vista(text, place, light, here, weather, things, subject(sentence, things), view);
  }

  /** The opening: where the story leads most. */
  Vista opening(String title, String story) {
    Motifs titled = Motifs.of(title);
    Motifs whole = Motifs.of(beginning(story));
    boolean named = !titled.grounds().isEmpty() || !titled.things().isEmpty();
    String about = named || whole.grounds().isEmpty() ? title : beginning(story);
    Motifs motifs = Motifs.of(about);
    place = motifs.grounds().isEmpty() ? home(motifs) : motifs.grounds().getFirst();
    stayed = 0;
    hour = Motifs.of(title + " " + beginning(story)).hours().stream().findFirst().orElse(hour);
    int view = seen.merge(place, 1, Integer::sum) - 1 + turn;
    List<Thing> things = new ArrayList<>(motifs.things().stream().limit(2).toList());
    things.add(Thing.DREAMER);
    Weather weather = weather(motifs, air);
    return new Vista(
        title, place, hour, air, weather, things, subject(title, motifs.things()), view);
  }

  private static String beginning(String story) {
    return story.substring(
        0,
        story.offsetByCodePoints(0, Math.min(BEGINNING, story.codePointCount(0, story.length()))));
  }

  /** The end: nowhere any more, in the light of the morning unless it was dark. */
  Vista closing(String text) {
    int view = seen.merge(Ground.VEIL, 1, Integer::sum) - 1 + turn;
    Hour last = air == Air.DARK || air == Air.SAD ? hour : Hour.DAWN;
    return new Vista(text, Ground.VEIL, last, air, Weather.CLEAR, List.of(Thing.DREAMER), "", view);
  }

  private Ground ground(Motifs motifs) {
    for (Ground wanted : motifs.grounds()) {
      if (seen.getOrDefault(wanted, 0) < 3) {
        stayed = 0;
        return wanted;
      }
    }
    Ground home = home(motifs);
    if (home != Ground.VEIL) {
      stayed = 0;
      return home;
    }
    stayed++;
    boolean worn = seen.getOrDefault(place, 0) > 2;
    return stayed > STAYS || worn ? Ground.VEIL : place;
  }

  /** Where things are at home whose place is not named. */
  private static Ground home(Motifs motifs) {
    for (Thing thing : motifs.things()) {
      Ground home =
          switch (thing) {
            case FISH, WHALE -> Ground.DEEP;
            case BOAT, LIGHTHOUSE -> Ground.SEA;
            case FLYER, PLANE, BALLOON -> Ground.CLOUDS;
            case FALLER -> Ground.ABYSS;
            case CAR, TRAIN, CLOCK, CROWD -> Ground.TOWN;
            case WOLF, DEER, BEAR, SPIDER, EYES, FOLLOWER, TREE -> Ground.FOREST;
            case DOOR, MIRROR, STAIRS -> Ground.PASSAGE;
            case HORSE, BUTTERFLIES, FLOWERS, KITE, RAINBOW, HOUSE, CASTLE, DOG, PATH ->
                Ground.HILLS;
            case ELEPHANT, SNAKE -> Ground.DUNES;
            case DREAMER, PAIR, BIRDS, CAT, BRIDGE, LANTERNS, FIRE, TEETH -> Ground.VEIL;
          };
      if (home != Ground.VEIL) {
        return home;
      }
    }
    return Ground.VEIL;
  }

  /** The story's feeling; a sentence that feels otherwise has its own. */
  private Air local(Motifs motifs, int number) {
    int dark = motifs.airs().getOrDefault(Air.DARK, 0);
    int bright = motifs.airs().getOrDefault(Air.BRIGHT, 0);
    if (air == Air.DARK && bright > dark + 1) {
      return Air.CALM;
    }
    if (air != Air.DARK && dark > 1 && dark > bright) {
      return Air.DARK;
    }
    if (air == Air.CALM && motifs.airs().containsKey(Air.WONDER) && dark == 0) {
      return Air.WONDER;
    }
    return motifs.airs().isEmpty() && number % 4 == 1 ? near(air) : air;
  }

  /** A feeling that may take turns with another. */
  private static Air near(Air air) {
    return switch (air) {
      case CALM -> Air.WONDER;
      case BRIGHT, WONDER -> Air.CALM;
      case SAD, DARK -> air;
    };
  }

  /** The light that follows. */
  private static Hour next(Hour hour) {
    return switch (hour) {
      case DAWN -> Hour.DAY;
      case DAY, NIGHT -> Hour.DUSK;
      case DUSK -> Hour.NIGHT;
    };
  }

  private Weather weather(Motifs motifs, Air here) {
    boolean open =
        switch (place) {
          case HILLS, MOUNTAINS, SEA, FOREST, TOWN, CLOUDS, DUNES, SNOWFIELD -> true;
          case DEEP, ROOM, PASSAGE, SPACE, ABYSS, VEIL -> false;
        };
    if (place == Ground.SNOWFIELD) {
      return Weather.SNOW;
    }
    if (!open) {
      return Weather.CLEAR;
    }
    if (!motifs.weathers().isEmpty()) {
      return motifs.weathers().getFirst();
    }
    return switch (here) {
      case DARK -> place == Ground.TOWN ? Weather.RAIN : Weather.FOG;
      case SAD -> place == Ground.TOWN || place == Ground.SEA ? Weather.RAIN : Weather.FOG;
      case WONDER -> Weather.SPARKS;
      case BRIGHT -> place == Ground.HILLS || place == Ground.TOWN ? Weather.PETALS : Weather.CLEAR;
      case CALM -> place == Ground.FOREST ? Weather.SPARKS : Weather.CLEAR;
    };
  }

  private List<Thing> things(Motifs motifs) {
    List<Thing> things = new ArrayList<>();
    for (Thing thing : motifs.things()) {
      int before = shown.getOrDefault(thing.name(), 0);
      boolean needless =
          (place == Ground.FOREST && thing == Thing.TREE)
              || (place == Ground.PASSAGE && (thing == Thing.DOOR || thing == Thing.PATH))
              || (place == Ground.ROOM && (thing == Thing.HOUSE || thing == Thing.PATH))
              || (place == Ground.TOWN && (thing == Thing.HOUSE || thing == Thing.PATH))
              || (thing == Thing.FLOWERS && place == Ground.CLOUDS)
              || (thing == Thing.FALLER && place != Ground.ABYSS)
              || (thing == Thing.FLYER && place == Ground.ABYSS);
      if (!needless && before < 3 && things.size() < MOST_THINGS) {
        things.add(thing);
        shown.merge(thing.name(), 1, Integer::sum);
      }
    }
    boolean alone =
        things.stream()
            .noneMatch(
                thing -> thing == Thing.PAIR || thing == Thing.FLYER || thing == Thing.FALLER);
    if (alone && place != Ground.VEIL) {
      things.add(Thing.DREAMER);
    }
    return things;
  }

  /** The word that furnishes a room, or the words of which one may have an icon. */
  private String subject(String sentence, List<Thing> things) {
    if (place != Ground.ROOM && (place != Ground.VEIL || !things.isEmpty())) {
      return "";
    }
    return Motifs.words(sentence).stream()
        .filter(word -> word.length() > 2 && !SUBJECTLESS.contains(word))
        .filter(word -> place != Ground.ROOM || Furnished.WORDS.contains(word))
        .filter(word -> shown.merge("word " + word, 1, Integer::sum) == 1)
        .limit(place == Ground.ROOM ? 1 : MOST_WORDS)
        .collect(Collectors.joining(" "));
  }

  /** Words that furnish a room. */
  private static final class Furnished {
    private static final Set<String> WORDS =
        WordList.of(
            "kitchen cook cooking supper dinner breakfast table food cake bread soup tea meal"
                + " restaurant feast school class classroom exam test teacher lesson university"
                + " college blackboard bed bedroom sleep pillow hospital blanket hotel library book"
                + " books study reading letter");
  }

  private static Air feeling(Map<Air, Integer> airs, boolean fun) {
    int dark = 2 * airs.getOrDefault(Air.DARK, 0);
    int sad = 2 * airs.getOrDefault(Air.SAD, 0);
    int bright = 2 * airs.getOrDefault(Air.BRIGHT, 0) + (fun ? 1 : 0);
    int wonder = (int) (1.6 * airs.getOrDefault(Air.WONDER, 0));
    int calm = 1 + airs.getOrDefault(Air.CALM, 0);
    int most = Math.max(Math.max(dark, sad), Math.max(bright, Math.max(wonder, calm)));
    if (dark == most && dark >= bright + 2) {
      return Air.DARK;
    }
    if (sad == most && sad >= bright + 2) {
      return Air.SAD;
    }
    return bright == most ? Air.BRIGHT : wonder == most ? Air.WONDER : Air.CALM;
  }

  private static Hour usual(Air air) {
    return switch (air) {
      case BRIGHT -> Hour.DAY;
      case CALM, SAD -> Hour.DUSK;
      case WONDER, DARK -> Hour.NIGHT;
    };
  }
}
