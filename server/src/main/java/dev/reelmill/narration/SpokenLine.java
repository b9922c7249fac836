package dev.reelmill.narration;

import dev.reelmill.narration.Quantities.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line on its way to spoken form: what a token is said like can hang on its neighbours. */
final class SpokenLine {
  private static final WrittenToken NOTHING = new WrittenToken("", "", "");
  private static final Pattern SCALE_WORD =
      Pattern.compile("(?i)(?:hundred|thousand|million|billion|trillion|[mb]n|mil|lakh|crore)s?");
  private static final Pattern MONEY = Pattern.compile("[$€£¥₹].*\\d.*|.*\\d.*[€£]");
  private static final Pattern NUMERIC = Pattern.compile("[~<>−$€£¥₹]?\\d.*");
  private static final Pattern RANGE_SIGN = Pattern.compile("-|to");
  private static final Pattern STANDARD = Pattern.compile("ISO|IEC|ASC|RFC");

  private final SpokenLexicon lexicon;
  private final WordForms words;
  private final List<WrittenToken> written;
  private final boolean shouted;

  SpokenLine(SpokenLexicon lexicon, WordForms words, List<WrittenToken> written) {
    this.lexicon = lexicon;
    this.words = words;
    this.written = written;
    this.shouted = shouted(written);
  }

  List<SpokenToken> tokens() {
    List<SpokenToken> spoken = new ArrayList<>();
    String carried = "";
    for (int i = 0; i < written.size(); i++) {
      WrittenToken token = written.get(i);
      Optional<Reading> amount = amount(i);
      List<SpokenWord> said = new ArrayList<>();
      if (amount.isPresent()) {
        said.addAll(SaidWords.of(amount.get().words()));
      } else {
        said.addAll(plain(i));
        said.addAll(carried.isEmpty() ? List.of() : SaidWords.of(carried));
      }
      carried = amount.isPresent() && scaleFollows(i) ? amount.get().noun() : "";
      boolean last = i + 1 == written.size();
      spoken.add(new SpokenToken(token.text(), said, token.pause(said.isEmpty(), last)));
    }
    return spoken;
  }

  private WrittenToken at(int index) {
    return index >= 0 && index < written.size() ? written.get(index) : NOTHING;
  }

  private Optional<Reading> amount(int i) {
    String core = at(i).core();
    Optional<String> neighbourly = NumberContext.read(at(i - 1), at(i), at(i + 1));
    if (neighbourly.isPresent()) {
      return neighbourly.map(said -> new Reading(said, ""));
    }
    boolean standard = STANDARD.matcher(at(i - 1).core()).matches();
    if (standard || lexicon.find(core).isPresent() || NumberForms.read(core).isPresent()) {
      return Optional.empty();
    }
    return Quantities.read(core, scaleFollows(i) || rangeFollows(i));
  }

  /** "$3.5" before "billion" is said without "dollars", which then follows "billion". */
  private boolean scaleFollows(int i) {
    return MONEY.matcher(at(i).core()).matches()
        && at(i).trail().isEmpty()
        && SCALE_WORD.matcher(at(i + 1).core()).matches();
  }

  /** "$120,000" before "- $150,000" is said without "dollars". */
  private boolean rangeFollows(int i) {
    return MONEY.matcher(at(i).core()).matches()
        && at(i).trail().isEmpty()
        && RANGE_SIGN.matcher(at(i + 1).core()).matches()
        && MONEY.matcher(at(i + 2).core()).matches();
  }

  private List<SpokenWord> plain(int i) {
    String core = at(i).core();
    if (core.isEmpty()) {
      return List.of();
    }
    boolean afterNumber = NUMERIC.matcher(at(i - 1).core()).matches();
    boolean beforeNumber = NUMERIC.matcher(at(i + 1).core()).matches();
    if (core.equals("-")) {
      return afterNumber && beforeNumber ? SaidWords.of("to") : List.of();
    }
    if (core.equals(">") || core.equals("<")) {
      return beforeNumber ? SaidWords.of(core.equals(">") ? "more than" : "less than") : List.of();
    }
    if (core.equalsIgnoreCase("st") && isSaint(i)) {
      return SaidWords.of("saint");
    }
    if (core.equalsIgnoreCase("no") && at(i).trail().startsWith(".") && beforeNumber) {
      return SaidWords.of("number");
    }
    if (STANDARD.matcher(at(i - 1).core()).matches() && core.matches("\\d{3,5}")) {
      return SaidWords.of(NumberWords.digits(core));
    }
    Optional<List<SpokenWord>> state = lexicon.find(", " + core);
    if (state.isPresent() && at(i - 1).trail().endsWith(",") && !shouted) {
      return state.get();
    }
    return afterNumber && Units.isAbbreviation(core)
        ? SaidWords.of(unit(core, at(i - 1).core().equals("1")))
        : words.of(core, shouted);
  }

  /** "St. Louis", but not "Main St. Chicago". */
  private boolean isSaint(int i) {
    return at(i).trail().equals(".")
        && at(i + 1).core().matches("\\p{Lu}\\p{Ll}+")
        && !at(i - 1).core().matches("(?!In|At|From|To|Near)\\p{Lu}.*|\\d.*");
  }

  private static String unit(String abbreviation, boolean single) {
    return (single ? Units.single(abbreviation) : Units.plural(abbreviation)).orElseThrow();
  }

  /** Whether a line is set in capitals, which then say nothing about spelling. */
  private static boolean shouted(List<WrittenToken> written) {
    long words = written.stream().filter(t -> t.core().matches("[A-Za-z']{2,}")).count();
    long capitals = written.stream().filter(t -> t.core().matches("[A-Z']{2,}")).count();
    return words >= 3 && capitals * 3 >= words * 2;
  }
}
