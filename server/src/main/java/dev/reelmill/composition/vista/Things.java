package dev.reelmill.composition.vista;

import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Thing;
import java.util.List;

/** Puts what is seen in a picture at its place. */
final class Things {
  private static final int MOST = 3;

  private final Easel easel;

  /** Where the next one that stands finds room: first where the eye goes, then beside it. */
  private int standing;

  private Things(Easel easel) {
    this.easel = easel;
  }

  static Things of(Easel easel) {
    return new Things(easel);
  }

  /** All that have room; those behind first. */
  void all() {
    if (easel.vista.ground() != Ground.SEA) {
      new Land(easel).path();
    }
    List<Thing> shown =
        easel.vista.things().stream().distinct().filter(this::fits).limit(MOST).toList();
    shown.stream().filter(thing -> !inFront(thing)).forEach(this::put);
    shown.stream().filter(this::inFront).forEach(this::put);
  }

  /** The dreamer is there once. */
  private boolean fits(Thing thing) {
    return thing != Thing.DREAMER
        || easel.vista.things().stream()
            .noneMatch(
                other -> other == Thing.PAIR || other == Thing.FLYER || other == Thing.FALLER);
  }

  private boolean inFront(Thing thing) {
    return switch (thing) {
      case DREAMER, PAIR, FLOWERS, FLYER, FALLER, DOG, CAT, WOLF, SNAKE -> true;
      default -> false;
    };
  }

  private boolean grounded() {
    return switch (easel.vista.ground()) {
      case HILLS, MOUNTAINS, SEA, DEEP, FOREST, TOWN, ROOM, DUNES, SNOWFIELD, SPACE -> true;
      case PASSAGE, CLOUDS, ABYSS, VEIL -> false;
    };
  }

  /** Whether something else is where one would fly. */
  private boolean below() {
    return easel.vista.things().stream()
        .anyMatch(
            thing ->
                switch (thing) {
                  case BALLOON, PLANE, CLOCK, WHALE, FISH, KITE, BIRDS, BOAT, TEETH -> true;
                  default -> false;
                });
  }

  private float next() {
    double[] places = {0.68, 0.86, 0.5};
    return easel.across(places[standing++ % places.length]);
  }

  private float skyX() {
    return easel.across(easel.stage.wide() ? 0.4 : 0.36);
  }

  private float skyY(double share) {
    float top = easel.stage.header().getBottom() + easel.px(20);
    return top + (easel.horizon - top) * (float) share;
  }

  private void put(Thing thing) {
    float base = easel.feet + easel.px(6);
    switch (thing) {
      case DREAMER -> dreamer(base);
      case PAIR -> People.pair(easel, easel.across(0.34), base, grounded() ? 1.06 : 0.9);
      case CROWD -> People.crowd(easel, easel.feet - easel.px(26), 0.62);
      case FOLLOWER -> People.follower(easel, next(), easel.feet - easel.px(20), 1.45);
      case FLYER -> People.flyer(easel, easel.across(0.44), skyY(below() ? 0.98 : 0.66), 1.1);
      case FALLER -> People.faller(easel, easel.width / 2, easel.captions * 0.5f, 1.25);
      case BIRDS -> Beasts.birds(easel, skyX(), skyY(0.42), 7, 1.25);
      case BUTTERFLIES -> Beasts.butterflies(easel, easel.across(0.56), easel.feet - easel.px(210));
      case DOG, WOLF ->
          Beasts.walker(
              easel,
              thing == Thing.DOG ? "dog" : "wolf",
              next(),
              base,
              thing == Thing.DOG ? 0.95 : 1.25);
      case CAT -> Beasts.walker(easel, "cat", next(), base, 0.9);
      case HORSE -> Beasts.walker(easel, "horse", next(), base, 1.5);
      case DEER -> Beasts.walker(easel, "deer", next(), base, 1.35);
      case BEAR -> Beasts.walker(easel, "bear", next(), base, 1.6);
      case ELEPHANT -> Beasts.walker(easel, "elephant", next(), base, 1.75);
      case SNAKE -> Beasts.snake(easel, next(), base);
      case SPIDER -> Beasts.spider(easel, easel.across(0.6), skyY(0.8), 1.25);
      case FISH ->
          Beasts.fish(
              easel,
              easel.across(0.55),
              easel.vista.ground() == Ground.DEEP ? easel.captions * 0.36f : skyY(0.6),
              9);
      case WHALE ->
          Beasts.whale(
              easel,
              easel.across(0.56),
              easel.vista.ground() == Ground.DEEP ? easel.captions * 0.34f : skyY(0.62),
              easel.stage.wide() ? 1.7 : 1.55);
      case HOUSE -> house();
      case CASTLE ->
          Buildings.castle(easel, easel.across(0.66), easel.horizon + easel.px(90), 0.95);
      case LIGHTHOUSE ->
          Buildings.lighthouse(
              easel,
              easel.across(0.8),
              easel.horizon + easel.px(easel.vista.ground() == Ground.SEA ? -6 : 110),
              easel.stage.tall() ? 0.95 : 1.1);
      case DOOR -> Buildings.door(easel, next(), easel.feet - easel.px(8), grounded() ? 1.05 : 1.2);
      case MIRROR -> Props.mirror(easel, next(), easel.feet - easel.px(4), 1);
      case CLOCK -> Props.clock(easel, skyX(), skyY(0.5), 1.15);
      case STAIRS -> Buildings.stairs(easel, easel.across(0.46), easel.feet);
      case BRIDGE -> Buildings.bridge(easel, easel.horizon + (easel.feet - easel.horizon) * 0.55f);
      case PATH -> {}
      case TREE -> Props.tree(easel, next(), easel.feet + easel.px(4), 1.15);
      case FLOWERS -> Props.flowers(easel, easel.feet);
      case LANTERNS -> Props.lanterns(easel);
      case FIRE -> Props.fire(easel, next(), easel.feet + easel.px(4), 0.9);
      case BALLOON -> Crafts.balloon(easel, skyX(), skyY(0.5), 1);
      case KITE -> Crafts.kite(easel, easel.across(0.6), skyY(0.42), 0.95);
      case BOAT -> boat();
      case TRAIN -> Crafts.train(easel, easel.feet - easel.px(84));
      case CAR -> Crafts.car(easel, easel.across(0.6), base + easel.px(4));
      case PLANE -> Crafts.plane(easel, easel.across(0.5), skyY(0.4), 1);
      case TEETH -> Props.teeth(easel);
      case EYES -> Props.eyes(easel);
      case RAINBOW -> {}
    }
  }

  private void dreamer(float base) {
    switch (easel.vista.ground()) {
      case HILLS, MOUNTAINS, SEA, FOREST, TOWN, DUNES, SNOWFIELD, SPACE ->
          People.person(easel, "dreamer", easel.across(0.33), base, 1, 0.96, true);
      case ROOM ->
          People.person(
              easel, "dreamer", easel.across(0.48), base + easel.px(10), 1.25, 0.97, true);
      case PASSAGE ->
          People.person(
              easel, "dreamer", easel.width / 2, easel.feet - easel.px(10), 1.05, 0.98, true);
      case VEIL ->
          People.person(
              easel, "dreamer", easel.across(0.36), easel.feet + easel.px(24), 0.9, 0.98, true);
      case DEEP -> People.flyer(easel, easel.across(0.36), easel.captions * 0.64f, 0.95);
      case CLOUDS -> People.flyer(easel, easel.across(0.44), skyY(0.66), 1.1);
      case ABYSS -> People.faller(easel, easel.width / 2, easel.captions * 0.5f, 1.25);
    }
  }

  private void house() {
    switch (easel.vista.ground()) {
      case TOWN, ROOM, PASSAGE, ABYSS -> {}
      case CLOUDS, VEIL, SPACE, DEEP ->
          Town.house(easel, easel.across(0.62), easel.feet - easel.px(60), 220);
      case HILLS, MOUNTAINS, SEA, FOREST, DUNES, SNOWFIELD ->
          Town.house(easel, easel.across(0.68), easel.feet - easel.px(34), 250);
    }
  }

  private void boat() {
    switch (easel.vista.ground()) {
      case SEA ->
          Crafts.boat(
              easel,
              easel.across(0.52),
              easel.horizon + (easel.feet - easel.horizon) * 0.42f,
              0.95);
      case DEEP -> Crafts.boat(easel, easel.across(0.5), easel.captions * 0.14f, 0.7);
      case HILLS,
          MOUNTAINS,
          FOREST,
          TOWN,
          ROOM,
          PASSAGE,
          CLOUDS,
          SPACE,
          ABYSS,
          DUNES,
          SNOWFIELD,
          VEIL ->
          Crafts.boat(easel, easel.across(0.56), skyY(0.7), 0.95);
    }
  }
}
