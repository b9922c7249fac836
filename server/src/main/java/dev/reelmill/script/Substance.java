package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a posting says that is worth saying again. */
final class Substance {
  private final List<Section> sections;
  private final String company;
  private final Set<String> lowerCase;

  Substance(PostingBrief brief, List<TextBlock> body) {
    this.sections = Section.divide(body);
    this.lowerCase =
        body.stream()
            .flatMap(block -> Arrays.stream(block.text().split("[^\\p{L}'’-]+")))
            .filter(word -> word.matches("\\p{Ll}+(?:[-'’]\\p{Ll}+)*"))
            .collect(Collectors.toUnmodifiableSet());
    this.company = brief.company();
  }

  /** What the person will do, the most fitting first three in their order. */
  List<Point> duties(int most) {
    List<Point> points = read(items(SectionKind.DO), Duties::read);
    if (points.size() < most) {
      points.addAll(read(items(SectionKind.ROLE), Duties::read));
    }
    if (points.size() < most) {
      List<String> told =
          paragraphs(EnumSet.of(SectionKind.DO, SectionKind.ROLE, SectionKind.OTHER));
      points.addAll(read(Statements.addressed(told).toList(), Duties::read));
    }
    if (points.size() < 2) {
      points.addAll(read(verbLists(), Duties::read));
    }
    return BestPoints.of(points, most);
  }

  /** What the person brings. */
  List<Point> skills(int most) {
    List<Point> points = read(items(SectionKind.BRING), Skills::read);
    if (points.size() < most) {
      points.addAll(read(items(SectionKind.NICE), Skills::read));
    }
    if (points.size() < 2) {
      points.addAll(read(paragraphs(EnumSet.of(SectionKind.BRING)), Skills::read));
    }
    if (points.size() < 2) {
      points.addAll(
          read(
              items(SectionKind.OTHER).stream()
                  .filter(item -> !Duties.beginsWithVerb(item))
                  .toList(),
              Skills::read));
    }
    return BestPoints.of(points, most);
  }

  Optional<String> aboutCompany() {
    List<String> texts =
        paragraphs(EnumSet.of(SectionKind.COMPANY, SectionKind.OTHER, SectionKind.ROLE));
    return Statements.aboutCompany(texts, Wording.clean(company));
  }

  Optional<String> aboutRole() {
    return Statements.standingAlone(paragraphs(EnumSet.of(SectionKind.ROLE, SectionKind.DO)));
  }

  Optional<String> anySentence() {
    return Statements.standingAlone(
        paragraphs(
            EnumSet.of(
                SectionKind.OTHER, SectionKind.COMPANY, SectionKind.BRING, SectionKind.HIRING)));
  }

  /** The scene of the company's mission, in its own words. */
  Optional<ScriptScene> mission(String name) {
    return Mission.of(
        paragraphs(EnumSet.complementOf(EnumSet.of(SectionKind.LEGAL, SectionKind.HIRING))), name);
  }

  /** The scene of how the hiring goes. */
  Optional<ScriptScene> hiring() {
    return HiringSteps.of(sections.stream());
  }

  Optional<Pay> pay() {
    Optional<Pay> stated = PayFinder.find(texts(EnumSet.of(SectionKind.FACTS)), false);
    return stated
        .or(() -> PayFinder.find(texts(EnumSet.of(SectionKind.PAY)), true))
        .or(() -> PayFinder.find(texts(EnumSet.allOf(SectionKind.class)), false));
  }

  List<Perks.Perk> perks(int most) {
    return Perks.find(texts(EnumSet.of(SectionKind.OFFER, SectionKind.PAY)), most);
  }

  /** The value of a fact written "label: value". */
  Optional<String> fact(String label) {
    return texts(EnumSet.of(SectionKind.FACTS)).stream()
        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(label + ":"))
        .map(text -> text.substring(label.length() + 1).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** Whether the role's own text says so. */
  boolean mentions(String pattern) {
    return texts(
            EnumSet.complementOf(
                EnumSet.of(SectionKind.LEGAL, SectionKind.COMPANY, SectionKind.OFFER)))
        .stream()
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).matches("(?s).*(?:" + pattern + ").*"));
  }

  private List<String> verbLists() {
    return sections.stream()
        .filter(
            section ->
                EnumSet.of(SectionKind.OTHER, SectionKind.COMPANY, SectionKind.BRING)
                    .contains(section.kind()))
        .filter(section -> section.items().size() >= 2)
        .filter(
            section ->
                section.items().stream().filter(Duties::beginsWithVerb).count() * 2
                    > section.items().size())
        .flatMap(section -> section.items().stream())
        .toList();
  }

  private List<String> items(SectionKind kind) {
    return sections.stream()
        .filter(s -> s.kind() == kind)
        .flatMap(s -> entries(s).stream())
        .map(item -> Wording.calm(item, lowerCase))
        .toList();
  }

  /** A section that lists without marks has an entry in each paragraph. */
  private static List<String> entries(Section section) {
    boolean lists =
        EnumSet.of(SectionKind.DO, SectionKind.BRING, SectionKind.NICE).contains(section.kind());
    return section.items().isEmpty() && lists ? section.paragraphs() : section.items();
  }

  private List<String> paragraphs(Set<SectionKind> kinds) {
    return sections.stream()
        .filter(s -> kinds.contains(s.kind()))
        .flatMap(s -> s.paragraphs().stream())
        .toList();
  }

  private List<String> texts(Set<SectionKind> kinds) {
    return sections.stream()
        .filter(s -> kinds.contains(s.kind()))
        .flatMap(
            s ->
                Stream.of(Stream.of(s.heading()), s.paragraphs().stream(), s.items().stream())
                    .flatMap(part -> part))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<Point> read(List<String> entries, Function<String, Optional<Point>> reader) {
    return new ArrayList<>(
        entries.stream().flatMap(entry -> reader.apply(entry).stream()).toList());
  }
}
