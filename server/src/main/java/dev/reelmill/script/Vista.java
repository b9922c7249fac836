package dev.reelmill.script;

import java.util.List;

/**
 * A drawn place and what happens in it: it carries a scene with hardly a word on it.
 *
 * @param text what is set on it; empty where the spoken words are enough
 * @param ground where it is
 * @param hour the light of the day
 * @param air how it feels, which chooses its colours and its speed
 * @param weather what falls or drifts through it
 * @param things what is seen there, the most telling first; those that have no place are left out
 * @param subject words of which the first that names an icon floats in it; a room is furnished by
 *     it; empty for none
 * @param view tells apart pictures of one place, from 0: side, distance, heights
 */
public record Vista(
    String text,
    Ground ground,
    Hour hour,
    Air air,
    Weather weather,
    List<Thing> things,
    String subject,
    int view)
    implements ScenePicture {
  public Vista {
    things = List.copyOf(things);
    if (view < 0) {
      throw new IllegalArgumentException("view " + view);
    }
  }

  /** Where a picture is. */
  public enum Ground {
    HILLS,
    MOUNTAINS,
    SEA,
    DEEP,
    FOREST,
    TOWN,
    ROOM,
    PASSAGE,
    CLOUDS,
    SPACE,
    ABYSS,
    DUNES,
    SNOWFIELD,
    /** No place at all: soft shapes and light. */
    VEIL
  }

  /** The light of the day. */
  public enum Hour {
    DAWN,
    DAY,
    DUSK,
    NIGHT
  }

  /** How a picture feels. */
  public enum Air {
    CALM,
    BRIGHT,
    WONDER,
    SAD,
    DARK
  }

  /** What falls or drifts through a picture. */
  public enum Weather {
    CLEAR,
    RAIN,
    STORM,
    SNOW,
    FOG,
    SPARKS,
    PETALS
  }

  /** What is seen in a picture. */
  public enum Thing {
    DREAMER,
    PAIR,
    CROWD,
    FOLLOWER,
    FLYER,
    FALLER,
    BIRDS,
    BUTTERFLIES,
    DOG,
    CAT,
    HORSE,
    DEER,
    WOLF,
    BEAR,
    ELEPHANT,
    SNAKE,
    SPIDER,
    FISH,
    WHALE,
    HOUSE,
    CASTLE,
    LIGHTHOUSE,
    DOOR,
    MIRROR,
    CLOCK,
    STAIRS,
    BRIDGE,
    PATH,
    TREE,
    FLOWERS,
    LANTERNS,
    FIRE,
    BALLOON,
    KITE,
    BOAT,
    TRAIN,
    CAR,
    PLANE,
    TEETH,
    EYES,
    RAINBOW
  }
}
