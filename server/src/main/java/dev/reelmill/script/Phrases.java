package dev.reelmill.script;

import dev.reelmill.brief.Style;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wordings that say the same in different ways, chosen by a seed: the same seed chooses the same.
 *
 * <p>They lie in {@code phrases.txt}: a name, then variants, one an indented line. A name may end
 * with {@code .fun} or {@code .calm}; such variants are preferred in that style. {@code {x}} in a
 * variant stands for a value, {@code {X}} for the same with a capital first. Where x has a capital
 * already, which may be its own or that of a beginning, variants that have it in front are
 * preferred.
 */
final class Phrases {
  private static final Map<String, List<String>> VARIANTS = read();
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final String seed;
  private final Style style;
  private final Map<String, String> values;

  Phrases(String seed, Style style, Map<String, String> values) {
    this.seed = seed;
    this.style = style;
    this.values = Map.copyOf(values);
  }

  /** The same choice with one value more. */
  Phrases with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new Phrases(seed, style, more);
  }

  /** One of the wordings of a name, filled in. */
  String say(String name) {
    List<String> variants = variants(name);
    return fill(variants.get(number(name, variants.size())));
  }

  /** Different wordings of a name, at most so many, chosen by the seed, in the list's own order. */
  List<String> several(String name, int most) {
    List<String> chosen = new ArrayList<>(variants(name));
    while (chosen.size() > most) {
      chosen.remove(number(name + chosen.size(), chosen.size()));
    }
    return chosen.stream().map(this::fill).toList();
  }

  /** A number from 0 that the seed and the name decide. */
  int number(String name, int bound) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + "\n" + name).getBytes(StandardCharsets.UTF_8));
      int value = ((digest[0] & 0xff) << 16) | ((digest[1] & 0xff) << 8) | (digest[2] & 0xff);
      return value % bound;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private List<String> variants(String name) {
    List<String> styled = VARIANTS.get(name + (style == Style.FUN ? ".fun" : ".calm"));
    List<String> all =
        styled == null
            ? Objects.requireNonNull(VARIANTS.get(name), "no phrases named " + name)
            : styled;
    if (!values.getOrDefault("x", "").matches("\\p{Lu}\\p{Ll}.*")) {
      return all;
    }
    List<String> inFront = all.stream().filter(variant -> !variant.contains("{x}")).toList();
    return inFront.isEmpty() ? all : inFront;
  }

  private String fill(String variant) {
    return SLOT.matcher(variant)
        .replaceAll(
            slot -> {
              String name = slot.group(1);
              String lower = name.toLowerCase(Locale.ROOT);
              String value = Objects.requireNonNull(values.get(lower), "no value for " + name);
              String said = name.equals(lower) ? value : Wording.upperFirst(value);
              return Matcher.quoteReplacement(said);
            });
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> variants = new HashMap<>();
    String name = "";
    for (String line : WordList.lines("phrases.txt")) {
      if (Character.isWhitespace(line.charAt(0))) {
        variants.computeIfAbsent(name, _ -> new ArrayList<>()).add(line.strip());
      } else {
        name = line.strip();
      }
    }
    return variants;
  }
}
