package dev.reelmill.narration;

import dev.reelmill.narration.Quantities.Reading;
import dev.reelmill.narration.SpokenToken.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a written line is said in American English: "$120k–$150k" is "one hundred twenty thousand to
 * one hundred fifty thousand dollars". Every written token keeps its place, so that what is heard
 * can be traced back to it.
 */
final class SpokenForm {
  private static final Pattern SCALE_WORD =
      Pattern.compile("(?i)(?:hundred|thousand|million|billion|trillion|[mb]n|mil)s?");
  private static final Pattern MONEY = Pattern.compile("[$€£¥₹].*\\d.*|.*\\d.*[€£]");
  private static final Pattern NUMERIC = Pattern.compile("[~<>$€£¥₹]?\\d.*");
  private static final Pattern RANGE_SIGN = Pattern.compile("-|to");

  /** Abbreviations whose point never ends a sentence when more words follow. */
  private static final Set<String> OPEN_ABBREVIATIONS =
      Set.of(
          "sr", "jr", "dr", "mr", "mrs", "ms", "prof", "st", "mt", "e.g", "eg", "i.e", "ie", "vs",
          "no", "approx", "incl", "excl", "min", "max", "dept", "est", "avg", "fig", "u.s", "u.k",
          "ph.d", "a.m", "p.m", "inc", "ltd", "co", "corp", "hr", "hrs", "yr", "yrs", "mgr", "eng",
          "assoc", "asst", "gov", "univ", "ext", "misc", "llc", "etc");

  private final SpokenLexicon lexicon = new SpokenLexicon();
  private final Quantities quantities = new Quantities();
  private final Units units = new Units();
  private final WordForms words = new WordForms(lexicon);

  /** The tokens of a line in order; none for a blank line. */
  List<SpokenToken> of(String line) {
    List<WrittenToken> written = WrittenToken.split(line);
    boolean shouted = shouted(written);
    List<SpokenToken> spoken = new ArrayList<>();
    String carried = "";
    for (int i = 0; i < written.size(); i++) {
      WrittenToken token = written.get(i);
      String next = i + 1 < written.size() ? written.get(i + 1).core() : "";
      String previous = i > 0 ? written.get(i - 1).core() : "";
      List<SpokenWord> said = new ArrayList<>();
      Optional<Reading> amount =
          amount(token, next, i + 2 < written.size() ? written.get(i + 2).core() : "");
      if (amount.isPresent()) {
        said.addAll(SaidWords.of(amount.get().words()));
        carried =
            SCALE_WORD.matcher(next).matches() && bare(token, next, "") ? amount.get().noun() : "";
      } else {
        said.addAll(plain(token, previous, next, shouted));
        if (!carried.isEmpty()) {
          said.addAll(SaidWords.of(carried));
        }
        carried = "";
      }
      boolean last = i + 1 == written.size();
      spoken.add(new SpokenToken(token.text(), said, pause(token, last)));
    }
    return spoken;
  }

  private Optional<Reading> amount(WrittenToken token, String next, String afterNext) {
    if (lexicon.find(token.core()).isPresent() || NumberForms.read(token.core()).isPresent()) {
      return Optional.empty();
    }
    return quantities.read(token.core(), bare(token, next, afterNext));
  }

  /** "$3.5" before "billion", and "$120,000" before "- $150,000", are said without "dollars". */
  private static boolean bare(WrittenToken token, String next, String afterNext) {
    boolean money = MONEY.matcher(token.core()).matches();
    boolean scaled = token.trail().isEmpty() && SCALE_WORD.matcher(next).matches();
    boolean ranged =
        token.trail().isEmpty()
            && RANGE_SIGN.matcher(next).matches()
            && MONEY.matcher(afterNext).matches();
    return money && (scaled || ranged);
  }

  private List<SpokenWord> plain(
      WrittenToken token, String previous, String next, boolean shouted) {
    String core = token.core();
    if (core.isEmpty()) {
      return List.of();
    }
    boolean afterNumber = NUMERIC.matcher(previous).matches();
    if (core.equals("-")) {
      return afterNumber && NUMERIC.matcher(next).matches() ? SaidWords.of("to") : List.of();
    }
    if (afterNumber && units.plural(core).isPresent() && !core.equals("in")) {
      String unit =
          previous.equals("1")
              ? units.single(core).orElseThrow()
              : units.plural(core).orElseThrow();
      return SaidWords.of(unit);
    }
    if (core.equalsIgnoreCase("no")
        && token.trail().startsWith(".")
        && NUMERIC.matcher(next).matches()) {
      return SaidWords.of("number");
    }
    return words.of(core, shouted);
  }

  private static Pause pause(WrittenToken token, boolean last) {
    if (token.core().isEmpty() || token.core().equals("-")) {
      return token.text().matches(".*[-–—,;:].*") && !token.core().equals("-")
          ? Pause.COMMA
          : Pause.NONE;
    }
    String core = token.core().toLowerCase(Locale.ROOT);
    boolean point = token.trail().startsWith(".") && token.pause() == Pause.FULL_STOP;
    if (point && !last && OPEN_ABBREVIATIONS.contains(core)) {
      return token.trail().contains(",") ? Pause.COMMA : Pause.NONE;
    }
    return token.pause();
  }

  /** Whether a line is set in capitals, which then say nothing about spelling. */
  private static boolean shouted(List<WrittenToken> written) {
    long words = written.stream().filter(t -> t.core().matches("[A-Za-z']{2,}")).count();
    long capitals = written.stream().filter(t -> t.core().matches("[A-Z']{2,}")).count();
    return words >= 3 && capitals * 3 >= words * 2;
  }
}
