package dev.reelmill.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a part of a posting is about. */
enum SectionKind {
  /** What the person will do. */
  DO,
  /** What the person must bring. */
  BRING,
  /** What would be welcome besides. */
  NICE,
  /** Benefits and perks. */
  OFFER,
  /** Money. */
  PAY,
  /** Facts as "label: value". */
  FACTS,
  /** The role in running text. */
  ROLE,
  /** The company praising itself. */
  COMPANY,
  /** How the hiring goes. */
  HIRING,
  /** Statements for lawyers. */
  LEGAL,
  /** Under a heading that tells nothing, or none. */
  OTHER;

  private record Rule(SectionKind kind, Pattern pattern) {}

  private static final List<Rule> RULES =
      WordList.lines("headings.tsv").stream()
          .map(line -> line.split("\t", 2))
          .map(cells -> new Rule(valueOf(cells[0]), Pattern.compile(cells[1])))
          .toList();

  /** The kind that a heading announces; {@link #OTHER} if it does not tell. */
  static SectionKind of(String heading) {
    String plain =
        Wording.clean(heading).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9'/ -]", " ").strip();
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(plain).find())
        .map(Rule::kind)
        .findFirst()
        .orElse(OTHER);
  }
}
