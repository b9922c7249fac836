package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes scripts from a posting's own words: hook, the company's mission, what you'll do, what you
 * bring, where, pay, perks, how the hiring goes, call to action, as far as the posting tells them;
 * 15 to 35 seconds of speech where it gives enough.
 */
final class PostingWriter {
  private static final double LONGEST = 30.5;
  private static final double SHORT = 22;
  private static final KnownFacts.Room KNOWN_FACTS = new KnownFacts.Room(2, 110);

  /** What fits into one card of an icon list. */
  private static final int A_FEW_WORDS = 42;

  /** How much of each kind is said. */
  private record Plan(int duties, int skills, boolean factsInFull) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(3, 3, true),
          new Plan(3, 2, true),
          new Plan(2, 2, true),
          new Plan(3, 2, false),
          new Plan(2, 1, true),
          new Plan(2, 2, false),
          new Plan(2, 1, false),
          new Plan(1, 1, false),
          new Plan(1, 0, false));

  /** What a film has besides what every film about a posting has. */
  private record Extras(Optional<ScriptScene> mission, Optional<ScriptScene> hiring) {
    boolean none() {
      return mission.isEmpty() && hiring.isEmpty();
    }
  }

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
    private final FactScenes facts;
    private final Optional<ScriptScene> mission;
    private final Optional<ScriptScene> hiring;
    private final PostingBrief brief;

    Draft(PostingBrief brief, RoleTitle title, Substance substance) {
      this.brief = brief;
      this.title = title;
      this.substance = substance;
      this.opening = new Opening(brief, title);
      this.facts = new FactScenes(PostingFacts.of(brief, substance, opening.place()));
      this.mission = substance.mission(opening.company());
      this.hiring = substance.hiring();
    }

    Script script() {
      List<Point> duties = substance.duties(3);
      List<Point> skills = substance.skills(3);
      List<String> statements = new ArrayList<>(known());
      if (duties.isEmpty() && skills.isEmpty()) {
        statements.addAll(sentences(1));
      }
      if (duties.isEmpty() && skills.isEmpty() && statements.isEmpty() && mission.isEmpty()) {
        throw new ReelmillException(
            "brief_too_short",
            false,
            "The posting says too little to make a film of: " + brief.title());
      }
      Script script = fitting(statements, duties, skills);
      List<String> filling = sentences(2);
      for (int i = 1; i <= filling.size() && SpeechTime.of(script) < SHORT; i++) {
        List<String> more = new ArrayList<>(known());
        more.addAll(filling.subList(0, i));
        script = fitting(more, duties, skills);
      }
      return script;
    }

    /** As much as fits into the time, in the order in which it would be missed. */
    private Script fitting(List<String> statements, List<Point> duties, List<Point> skills) {
      List<Extras> extras =
          Stream.of(
                  new Extras(mission, hiring),
                  new Extras(Optional.empty(), hiring),
                  new Extras(mission, Optional.empty()),
                  new Extras(Optional.empty(), Optional.empty()))
              .distinct()
              .toList();
      Script script = null;
      for (Extras extra : extras) {
        for (Plan plan : PLANS) {
          if (!extra.none() && plan.duties() < 2) {
            continue;
          }
          script =
              assemble(
                  extra,
                  statements,
                  duties.subList(0, Math.min(plan.duties(), duties.size())),
                  skills.subList(0, Math.min(plan.skills(), skills.size())),
                  plan.factsInFull() ? facts.inFull() : facts.inShort());
          if (SpeechTime.of(script) <= LONGEST) {
            return script;
          }
        }
      }
      return Objects.requireNonNull(script);
    }

    /** What passages about the employer say. */
    private List<String> known() {
      String about = brief.company() + " " + brief.title();
      return KnownFacts.of(brief.options().knowledge(), about, KNOWN_FACTS);
    }

    private List<String> sentences(int most) {
      return Stream.of(substance.aboutCompany(), substance.aboutRole(), substance.anySentence())
          .flatMap(Optional::stream)
          .filter(sentence -> mission.isEmpty() || !sentence.contains("mission"))
          .distinct()
          .limit(most)
          .toList();
    }

    private Script assemble(
        Extras extras,
        List<String> statements,
        List<Point> duties,
        List<Point> skills,
        List<ScriptScene> facts) {
      List<ScriptScene> scenes = new ArrayList<>();
      scenes.add(new ScriptScene(hook(), List.of(opening.line())));
      extras.mission().ifPresent(scenes::add);
      for (String statement : statements) {
        scenes.add(new ScriptScene(new Statement(statement), List.of(statement)));
      }
      if (!duties.isEmpty()) {
        scenes.add(
            new ScriptScene(new Bullets("What you'll do", shown(duties)), Lines.duties(duties)));
      }
      if (!skills.isEmpty()) {
        scenes.add(new ScriptScene(skills(shown(skills)), Lines.skills(skills)));
      }
      scenes.addAll(facts);
      extras.hiring().ifPresent(scenes::add);
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

    /** A few words have room beside an icon, longer ones need a line of their own. */
    private static ScenePicture skills(List<String> shown) {
      boolean few =
          shown.size() >= 2 && shown.stream().allMatch(item -> item.length() <= A_FEW_WORDS);
      return few ? new IconList("What you bring", shown) : new Bullets("What you bring", shown);
    }

    private static List<String> shown(List<Point> points) {
      return points.stream().map(Point::shown).toList();
    }
  }
}
