package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Steps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds how the hiring goes, where a posting lists it step by step. */
final class HiringSteps {
  private static final int FEWEST = 3;
  private static final int MOST = 5;
  private static final int LONGEST = 46;
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:interview|hiring|recruit\\w*|application|selection) (?:process|stages?|steps|journey)|how we hire|what to expect");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)^(?:(?:step|stage|round|phase)\\s*)?(?:\\d|one|two|three|four|five)(?:st|nd|rd|th)?(?:\\s*(?:step|stage|round|phase))?\\s*[:.)–-]+\\s*");
  private static final Pattern STAGE =
      Pattern.compile(
          "(?i)\\b(?:interviews?|calls?|screen(?:ing)?|chats?|conversations?|assessments?|assignments?|challenges?|tasks?|tests?|exercises?"
              + "|case stud(?:y|ies)|presentations?|offer|meet(?:ing)?s?|reviews?|application|panel|references?|trial|on-?site|rounds?|discussion|sessions?|intro(?:duction)?|submission)\\b");

  private static final Pattern TITLE_WORD = Pattern.compile("\\b\\p{Lu}\\p{Ll}+");

  private HiringSteps() {}

  /** The scene of the steps, if a section has three to five that are clearly such. */
  static Optional<ScriptScene> of(Stream<Section> sections) {
    return sections
        .filter(section -> section.kind() == SectionKind.HIRING)
        .filter(section -> HEADING.matcher(section.heading()).find())
        .map(section -> section.items().isEmpty() ? section.paragraphs() : section.items())
        .flatMap(entries -> scene(entries).stream())
        .findFirst();
  }

  private static Optional<ScriptScene> scene(List<String> entries) {
    List<String> steps = entries.stream().flatMap(entry -> step(entry).stream()).toList();
    if (steps.size() != entries.size() || steps.size() < FEWEST || steps.size() > MOST) {
      return Optional.empty();
    }
    String said = Wording.list(steps.stream().map(HiringSteps::inASentence).toList());
    return Optional.of(
        new ScriptScene(
            new Steps("How hiring goes", steps),
            List.of(
                Wording.sentence(
                    "Hiring goes in " + steps.size() + " steps: " + Wording.spoken(said)))));
  }

  /** "Technical Interview" as "technical interview", but "interview with Anna" as it is. */
  private static String inASentence(String step) {
    boolean title = Arrays.stream(step.split(" ")).allMatch(word -> word.matches("\\p{Lu}.*"));
    return title
        ? TITLE_WORD.matcher(step).replaceAll(word -> word.group().toLowerCase(Locale.ROOT))
        : Wording.lowerFirst(step);
  }

  private static Optional<String> step(String entry) {
    String plain = NUMBER.matcher(Wording.clean(entry)).replaceFirst("");
    String name =
        plain.split(": | – |, | to (?=\\p{Ll})|[.!] |; ", 2)[0].replaceFirst("[.!]+$", "");
    return name.length() <= LONGEST && name.contains(" ") && STAGE.matcher(name).find()
        ? Optional.of(Wording.upperFirst(name))
        : Optional.empty();
  }
}
