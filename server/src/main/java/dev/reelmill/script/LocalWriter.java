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
import java.util.Optional;

/**
 * Writes scripts by rules, from the posting's own words and without any service: hook, what you'll
 * do, what you bring, facts, call to action; 15 to 35 seconds of speech where the posting gives
 * enough.
 */
public final class LocalWriter implements ScriptWriter {
  private static final double LONGEST = 32.5;
  private static final double SHORT = 21;

  @Override
  public String id() {
    return "local-1";
  }

  @Override
  public Script write(PostingBrief brief) {
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
    private FactScene facts;
    private final PostingBrief brief;

    Draft(PostingBrief brief, RoleTitle title, Substance substance) {
      this.brief = brief;
      this.title = title;
      this.substance = substance;
      this.opening = new Opening(brief, title);
      this.facts = FactScene.of(brief, substance, opening.place());
    }

    Script script() {
      List<Point> duties = new ArrayList<>(substance.duties(3));
      List<Point> skills = new ArrayList<>(substance.skills(3));
      List<String> statements = new ArrayList<>();
      if (duties.isEmpty() && skills.isEmpty()) {
        substance.aboutRole().or(substance::anySentence).ifPresent(statements::add);
        if (statements.isEmpty()) {
          throw new ReelmillException(
              "brief_too_short",
              false,
              "The posting says too little to make a film of: " + brief.title());
        }
      }
      Script script = assemble(statements, duties, skills);
      while (SpeechTime.of(script) > LONGEST && duties.size() + skills.size() > 1) {
        if (duties.size() + skills.size() <= 5 && !facts.lines().equals(facts.brief())) {
          facts = facts.inFewerWords();
        } else {
          (skills.size() >= duties.size() ? skills : duties).removeLast();
        }
        script = assemble(statements, duties, skills);
      }
      if (SpeechTime.of(script) < SHORT) {
        script = assemble(filling(statements), duties, skills);
      }
      return script;
    }

    private List<String> filling(List<String> said) {
      List<String> statements = new ArrayList<>(said);
      List.of(substance.aboutCompany(), substance.aboutRole(), substance.anySentence()).stream()
          .flatMap(Optional::stream)
          .filter(sentence -> !statements.contains(sentence))
          .limit(2 - statements.size())
          .forEach(statements::add);
      return statements;
    }

    private Script assemble(List<String> statements, List<Point> duties, List<Point> skills) {
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
            new ScriptScene(
                new Bullets("What you bring", shown(skills)),
                Lines.skills(skills)));
      }
      facts.scene().ifPresent(scenes::add);
      scenes.add(new ScriptScene(callToAction(), List.of(opening.farewell())));
      return new Script(title.shown() + " – " + opening.company(), scenes);
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
