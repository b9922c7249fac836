package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes scripts from a posting's own words: hook, what you'll do, what you bring, facts, call to
 * action; 15 to 35 seconds of speech where the posting gives enough.
 */
final class PostingWriter {
  private static final double LONGEST = 30.5;
  private static final double SHORT = 22;

  /** How much of each kind is said. */
  private record Plan(int duties, int skills, boolean factsInFull) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(3, 3, true),
          new Plan(3, 2, true),
          new Plan(3, 3, false),
          new Plan(2, 2, true),
          new Plan(3, 2, false),
          new Plan(2, 2, false),
          new Plan(2, 1, true),
          new Plan(2, 1, false),
          new Plan(1, 1, false),
          new Plan(1, 0, false));

  private PostingWriter() {}

  static Script write(PostingBrief brief) {
    List<TextBlock> body = EnglishOnly.blocks(brief);
    RoleTitle title =
        RoleTitle.of(brief.title(), part -> Opening.isSaidAnyway(part, brief))
            .orElseThrow(() -> EnglishOnly.unsupported(LanguageGuess.of(brief.title())));
    return new Draft(brief, title, new Substance(brief, body)).script();
  }

  /** One script in the making. */
  private static final class Draft {
    private final RoleTitle title;
    private final Substance substance;
    private final Opening opening;
    private final FactScene facts;
    private final PostingBrief brief;

    Draft(PostingBrief brief, RoleTitle title, Substance substance) {
      this.brief = brief;
      this.title = title;
      this.substance = substance;
      this.opening = new Opening(brief, title);
      this.facts = FactScene.of(brief, substance, opening.place());
    }

    Script script() {
      List<Point> duties = substance.duties(3);
      List<Point> skills = substance.skills(3);
      List<String> statements = duties.isEmpty() && skills.isEmpty() ? sentences(1) : List.of();
      if (duties.isEmpty() && skills.isEmpty() && statements.isEmpty()) {
        throw new ReelmillException(
            "brief_too_short",
            false,
            "The posting says too little to make a film of: " + brief.title());
      }
      Script script = fitting(statements, duties, skills);
      List<String> filling = sentences(2);
      for (int i = 1; i <= filling.size() && SpeechTime.of(script) < SHORT; i++) {
        script = fitting(filling.subList(0, i), duties, skills);
      }
      return script;
    }

    /** As much as fits into the time, in the order in which it would be missed. */
    private Script fitting(List<String> statements, List<Point> duties, List<Point> skills) {
      Script script = null;
      for (Plan plan : PLANS) {
        script =
            assemble(
                statements,
                duties.subList(0, Math.min(plan.duties(), duties.size())),
                skills.subList(0, Math.min(plan.skills(), skills.size())),
                plan.factsInFull() ? facts : facts.inFewerWords());
        if (SpeechTime.of(script) <= LONGEST) {
          break;
        }
      }
      return Objects.requireNonNull(script);
    }

    private List<String> sentences(int most) {
      return Stream.of(substance.aboutCompany(), substance.aboutRole(), substance.anySentence())
          .flatMap(Optional::stream)
          .distinct()
          .limit(most)
          .toList();
    }

    private Script assemble(
        List<String> statements, List<Point> duties, List<Point> skills, FactScene facts) {
      List<ScriptScene> scenes = new ArrayList<>();
      scenes.add(new ScriptScene(hook(), List.of(opening.line())));
      for (String statement : statements) {
        scenes.add(new ScriptScene(new Statement(statement), List.of(statement)));
      }
      if (!duties.isEmpty()) {
        scenes.add(
            new ScriptScene(new Bullets("What you'll do", shown(duties)), Lines.duties(duties)));
      }
      if (!skills.isEmpty()) {
        scenes.add(
            new ScriptScene(new Bullets("What you bring", shown(skills)), Lines.skills(skills)));
      }
      facts.scene().ifPresent(scenes::add);
      scenes.add(new ScriptScene(callToAction(), List.of(opening.farewell())));
      return new Script(title.shown() + " – " + opening.company(), Mood.FOCUS, 0, scenes);
    }

    private Hook hook() {
      return new Hook(opening.company(), title.shown(), opening.place().shown());
    }

    private CallToAction callToAction() {
      return new CallToAction(
          "Apply now", title.shown() + " · " + opening.company(), Opening.address(brief.url()));
    }

    private static List<String> shown(List<Point> points) {
      return points.stream().map(Point::shown).toList();
    }
  }
}
