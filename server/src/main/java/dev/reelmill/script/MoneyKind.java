package dev.reelmill.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names of the kinds of {@link MoneyPicture} in written scripts: "used_cards". */
final class MoneyKind {
  private MoneyKind() {}

  static String of(MoneyPicture picture) {
    return name(picture.getClass());
  }

  /** The record that holds a kind, if there is one. */
  static Optional<Class<? extends MoneyPicture>> type(String kind) {
    return Arrays.stream(MoneyPicture.class.getPermittedSubclasses())
        .filter(type -> name(type).equals(kind))
        .findAny()
        .map(type -> type.asSubclass(MoneyPicture.class));
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
