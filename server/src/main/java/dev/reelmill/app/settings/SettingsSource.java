package dev.reelmill.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks names up: command line first, then environment, then the system property {@code reelmill.…}
 * ({@code TARGET_COUNT} is {@code reelmill.target-count}, {@code REELMILL_HOME} is {@code
 * reelmill.home}). Collects what is wrong instead of stopping at the first.
 */
final class SettingsSource {
  private final Map<String, String> options;
  private final Map<String, String> environment;
  private final Properties properties;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> asked = new TreeMap<>();

  SettingsSource(
      Map<String, String> options, Map<String, String> environment, Properties properties) {
    this.options = Map.copyOf(options);
    this.environment = Map.copyOf(environment);
    this.properties = properties;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Every name that was looked for, with its default where that is a number, else "". */
  Map<String, String> asked() {
    return Map.copyOf(asked);
  }

  /** The value as written, or nothing when it is nowhere or blank. */
  Optional<String> text(String name) {
    asked.putIfAbsent(name, "");
    return Optional.ofNullable(options.get(name))
        .or(() -> Optional.ofNullable(environment.get(name)))
        .or(() -> Optional.ofNullable(properties.getProperty(property(name))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * Of two names for the same thing the one that has a value; the first when both have, or none.
   */
  String named(String name, String other) {
    return text(other).isPresent() && text(name).isEmpty() ? other : name;
  }

  boolean given(List<String> names) {
    return names.stream().anyMatch(name -> text(name).isPresent());
  }

  /** The value as written; that there is none is a problem, and "" is returned. */
  String required(String name, String reason) {
    return text(name)
        .orElseGet(
            () -> {
              problems.add(name + " is missing: " + reason);
              return "";
            });
  }

  boolean flag(String name, boolean standard) {
    return parsed(
            name,
            value -> {
              check(value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"));
              return Boolean.parseBoolean(value);
            },
            "must be true or false")
        .orElse(standard);
  }

  /** Notes what is wrong between values that are right each by itself. */
  void problem(String problem) {
    problems.add(problem);
  }

  int whole(String name, int standard, int least, int most) {
    asked.put(name, Integer.toString(standard));
    return parsed(
            name,
            value -> {
              int number = Integer.parseInt(value);
              check(number >= least && number <= most);
              return number;
            },
            "must be a whole number from " + least + " to " + most)
        .orElse(standard);
  }

  /** A number above 0, up to a million. */
  double amount(String name, int standard) {
    asked.put(name, Integer.toString(standard));
    return parsed(
            name,
            value -> {
              double number = Double.parseDouble(value);
              check(number > 0 && number <= 1e6);
              return number;
            },
            "must be a number above 0, up to 1000000")
        .orElse((double) standard);
  }

  double fraction(String name, double standard) {
    asked.put(name, Double.toString(standard));
    return parsed(
            name,
            value -> {
              double number = Double.parseDouble(value);
              check(number >= 0 && number <= 1);
              return number;
            },
            "must be a number from 0 to 1")
        .orElse(standard);
  }

  /** A number from 0 on that need not be whole. */
  double amount(String name, double standard, double most) {
    asked.put(name, Double.toString(standard).replaceFirst("\\.0$", ""));
    return parsed(
            name,
            value -> {
              double number = Double.parseDouble(value);
              check(number >= 0 && number <= most);
              return number;
            },
            "must be a number from 0 to " + (long) most)
        .orElse(standard);
  }

  /** The value understood by a function that throws IllegalArgumentException when it is not. */
  <T> Optional<T> parsed(String name, Function<String, T> parser, String rule) {
    Optional<String> value = text(name);
    try {
      return value.map(parser);
    } catch (IllegalArgumentException e) {
      problems.add(name + " " + rule + (secret(name) ? "" : ", not \"" + value.get() + "\""));
      return Optional.empty();
    }
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }

  private static boolean secret(String name) {
    return name.equals("DATABASE_URL")
        || name.equals("REDIS_URL")
        || Stream.of("_KEY", "_SECRET", "_PASSWORD").anyMatch(name::endsWith);
  }

  private static String property(String name) {
    String bare = name.startsWith("REELMILL_") ? name.substring("REELMILL_".length()) : name;
    return "reelmill." + bare.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
