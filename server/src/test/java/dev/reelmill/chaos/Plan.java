package dev.reelmill.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Who wants what, and when: each film once on a shared door or by one of several owners, one in
 * five by somebody else too; and some who change their minds. The same seed gives the same plan.
 */
final class Plan {
  private static final int OWNERS = 7;
  private static final int LONGEST_PAUSE_MILLIS = 800;
  private static final int LONGEST_STAY_MILLIS = 1500;

  private final Random random;
  private final List<Wish> wishes = new ArrayList<>();

  private Plan(long seed) {
    random = new Random(seed);
  }

  /**
   * The wishes, in the order in which they are spoken.
   *
   * @param films how many different ones are wanted in the end
   */
  static List<Wish> of(long seed, int films) {
    Plan plan = new Plan(seed);
    for (int film = 1; film <= films; film++) {
      plan.add(film, films);
    }
    Collections.shuffle(plan.wishes, plan.random);
    return List.copyOf(plan.wishes);
  }

  private void add(int film, int films) {
    Order order = order(film);
    wishes.add(
        random.nextInt(5) == 0
            ? new Wish.Shared(order, pause())
            : staying(order, "owner" + random.nextInt(OWNERS)));
    if (film % 5 == 0) {
      wishes.add(staying(order, "friend" + random.nextInt(OWNERS)));
    }
    if (film % 20 == 0) {
      wishes.add(leaving(order, "fickle-friend"));
      wishes.add(leaving(order(films + film), "fickle"));
    }
  }

  private static Order order(int film) {
    return new Order(film, 1 + film % 2);
  }

  private Wish staying(Order order, String owner) {
    return new Wish.Owned(
        order, pause(), owner, random.nextInt(3) == 0, random.nextInt(3) == 0, Optional.empty());
  }

  private Wish leaving(Order order, String owner) {
    Duration stay = Duration.ofMillis(random.nextInt(LONGEST_STAY_MILLIS));
    return new Wish.Owned(order, pause(), owner, false, false, Optional.of(stay));
  }

  private Duration pause() {
    return Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS));
  }
}
