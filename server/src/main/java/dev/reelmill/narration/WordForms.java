package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said for a single written word: names in capitals, compounds, letters with digits. */
final class WordForms {
  private static final Pattern PIECE =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)*|\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?\\p{Ll}+(?:'\\p{Ll}+)?|\\p{Lu}+|\\p{L}+|[&@+%=°$€£]|#(?=\\d+$)|(?<=\\w)\\.(?=[a-z0-9])");
  private static final Pattern SPELLED = Pattern.compile("[A-Z]{2,5}");
  private static final Pattern VOWELLESS = Pattern.compile("(?i)[b-df-hj-np-tv-xz]{2,5}");
  private static final Pattern PLURAL = Pattern.compile("(?<stem>[A-Z]{2,5}|[B-DF-HJ-NP-TV-Z])'?s");
  private static final Pattern OWNER =
      Pattern.compile("(?<owner>.+[A-Za-z)])'s", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED = Pattern.compile("(?i)no\\.(\\d{1,6})");

  /** Two ends of a span: "5:30pm-6am", "L1-L5", "AM-7:00". */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<from>\\d+(?::\\d\\d)?(?:[apAP][mM])?|[AP]M|(?<level>[A-Z]{1,2})\\d+)-(?<till>\\d[\\d:]*(?:[apAP][mM])?|\\k<level>\\d+)(?=$|/)");

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "&", "and", "@", "at", "+", "plus", "#", "number", "%", "percent", "=", "equals", "°",
          "degrees", ".", "dot", "$", "dollars", "€", "euros");

  /** Words that stay words when set in capitals. */
  private static final Set<String> EMPHASISED =
      Set.of(
          "A AN AND ARE AS AT ALL ALSO ANY BE BEST BIG BUT BY CAN CORE DAY DO EACH FIND FOR FREE FROM FULL GET GO GOOD GREAT HAS HAVE HELP HERE HIGH HOW IF IN INTO IS JOB JOIN JUST KEY LEAD LIFE LIKE LIVE LONG LOVE MAKE MAY MIN MORE MOST MUST NEED NEW NO NON NOT NOTE NOW OF OFF ON ONE ONLY OPEN OR OTHER OUR OUT OVER PART PAY PER PLUS ROLE SALES SET SO SOME TEAM THAT THE THEIR THEM THEN THIS TIME TO TOP TOTAL TWO UP USE VERY VIA WE WHAT WHEN WHERE WHO WHY WILL WITH WORK YEAR YES YOU YOUR ABOUT APPLY BASED LEARN LEVEL MAJOR NEVER OFFER SHIFT SKILL START STUDY THESE THOSE UNDER WORLD BONUS EQUITY"
              .split(" "));

  private final SpokenLexicon lexicon;

  WordForms(SpokenLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is said for a word without its surrounding punctuation. */
  List<SpokenWord> of(String core, boolean shouted) {
    Optional<List<SpokenWord>> known = lexicon.find(core);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<String> number = NumberForms.read(core);
    if (number.isPresent()) {
      return SaidWords.of(number.get());
    }
    Optional<String> address = WebAddresses.read(core);
    if (address.isPresent()) {
      return Arrays.stream(address.get().split(" "))
          .flatMap(part -> (part.length() > 3 ? word(part, false) : of(part, false)).stream())
          .toList();
    }
    if (core.matches("\\d+[xX×]\\d+")) {
      return of(core.replaceFirst("[xX×]", "-by-"), shouted);
    }
    if (core.matches(".+(?:[/-]|(?<!\\d):|:(?!\\d)).+")) {
      return compound(core, shouted);
    }
    Matcher owner = OWNER.matcher(core);
    if (owner.matches()) {
      return owned(of(owner.group("owner"), shouted));
    }
    Matcher numbered = NUMBERED.matcher(core);
    if (numbered.matches()) {
      return SaidWords.of("number " + NumberWords.decimal(numbered.group(1)));
    }
    if (core.matches("[A-Za-z]+\\([a-z]{1,3}\\)")) {
      return of(core.replaceAll("[()]", ""), shouted);
    }
    return word(core, shouted);
  }

  private List<SpokenWord> compound(String core, boolean shouted) {
    List<SpokenWord> all = new ArrayList<>();
    for (String half : SPAN.matcher(core).replaceFirst("${from} to ${till}").split(" ")) {
      for (String part : half.split("[/-]|(?<!\\d):|:(?!\\d)")) {
        boolean joint = half.equals("to");
        all.addAll(joint ? SaidWords.of(half) : of(part, shouted));
      }
    }
    return all;
  }

  /** "AI's", "SaaS's": the ending belongs to what is said, not to what is written. */
  private static List<SpokenWord> owned(List<SpokenWord> owner) {
    if (owner.isEmpty()) {
      return owner;
    }
    SpokenWord last = owner.getLast();
    String phonemes = last.pronunciation();
    String ending = phonemes == null ? null : phonemes + Phonemes.pluralAfter(phonemes);
    List<SpokenWord> all = new ArrayList<>(owner.subList(0, owner.size() - 1));
    all.add(new SpokenWord(last.text() + "'s", ending));
    return all;
  }

  private List<SpokenWord> word(String word, boolean shouted) {
    if (word.matches("(?:[A-Za-z]\\.)+[A-Za-z]|(?:[A-Za-z]\\.){2,}")) {
      return List.of(LetterNames.spell(word.replace(".", "")));
    }
    Matcher plural = PLURAL.matcher(word);
    if (plural.matches()) {
      return List.of(LetterNames.spellPlural(plural.group("stem")));
    }
    if (word.matches("[A-Za-z]+(?:'[A-Za-z]+)?") && !camel(word)) {
      return List.of(simple(word, shouted));
    }
    return pieces(word, shouted);
  }

  private SpokenWord simple(String word, boolean shouted) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean emphasis = EMPHASISED.contains(word) || (shouted && word.length() > 3);
    boolean unsayable = VOWELLESS.matcher(word).matches() && !shouted && !lower.equals("hmm");
    if (unsayable || (SPELLED.matcher(word).matches() && !emphasis)) {
      return LetterNames.spell(word);
    }
    return SpokenWord.plain(
        word.equals("I") ? word : lower.equals(word) ? word : capitals(word) ? lower : word);
  }

  private List<SpokenWord> pieces(String word, boolean shouted) {
    List<SpokenWord> all = new ArrayList<>();
    Matcher piece = PIECE.matcher(word);
    while (piece.find()) {
      String text = piece.group();
      if (Character.isDigit(text.charAt(0))) {
        all.addAll(SaidWords.of(number(text, piece.start() > 0)));
      } else if (SYMBOLS.containsKey(text)) {
        all.addAll(SaidWords.of(SYMBOLS.getOrDefault(text, "")));
      } else if (text.matches("[A-Za-z']+")) {
        boolean letter = text.length() == 1 || word.matches("[A-Z&]{3,}");
        all.addAll(
            letter
                ? List.of(LetterNames.spell(text))
                : lexicon.find(text).orElseGet(() -> List.of(simple(text, shouted))));
      }
    }
    return all;
  }

  private static String number(String digits, boolean named) {
    if (named && digits.matches("[1-9]\\d[1-9]|[1-9][1-9]\\d")) {
      return NumberWords.cardinal(digits.charAt(0) - '0')
          + " "
          + NumberWords.cardinal(Long.parseLong(digits.substring(1)));
    }
    return digits.startsWith("0") && digits.matches("\\d+")
        ? NumberWords.digits(digits)
        : NumberWords.decimal(digits.replace(",", ""));
  }

  private static boolean camel(String word) {
    return word.matches(".*[a-z][A-Z].*|[A-Z]{2,}[a-z]{2,}.*");
  }

  private static boolean capitals(String word) {
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }
}
