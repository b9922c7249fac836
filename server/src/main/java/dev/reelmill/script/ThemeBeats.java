package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A film about a subject of which nothing is said but its name: it invites to look and to ask. */
final class ThemeBeats {
  /** Subjects that want a plain, careful tone. */
  private static final Set<String> GRAVE =
      WordList.of(
          """
          death dying dead suicide suicidal murder war genocide holocaust cancer abuse rape violence grief loss funeral
          terror terrorism slavery famine disease dementia depression self-harm addiction overdose disaster earthquake
          massacre tragedy hospice stillbirth miscarriage racism torture
          """);

  /** Days that are for wishes rather than questions. */
  private static final Pattern CELEBRATED =
      Pattern.compile(
          "(?i)(?:my|our|the|a|\\p{L}+'s)? ?.*\\b(?:birthday|anniversary|wedding|graduation|retirement)");

  private ThemeBeats() {}

  static boolean isGrave(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
        .anyMatch(GRAVE::contains);
  }

  static List<Beat> of(PromptReading prompt, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    if (CELEBRATED.matcher(prompt.subject()).matches()) {
      return celebration(prompt, phrases);
    }
    beats.add(hook(prompt, phrases));
    beats.addAll(spare(phrases, isGrave(prompt.subject())));
    beats.add(close(prompt, phrases));
    return beats;
  }

  private static List<Beat> celebration(PromptReading prompt, Phrases phrases) {
    String title = Wording.upperFirst(prompt.subject());
    return List.of(
        Beat.of(Beat.ESSENTIAL, new Hook("", title, ""), phrases.say("celebrate.open"))
            .withInShort(Wording.sentence(title)),
        plain("celebrate.look", Beat.SPARE + 8, phrases),
        plain("celebrate.thank", Beat.SPARE + 6, phrases),
        plain("wish", Beat.SUBSTANCE, phrases),
        Beat.of(
            Beat.ENDING,
            new CallToAction(phrases.say("wish.close.headline"), title, prompt.address()),
            phrases.say("wish.close")));
  }

  private static Beat hook(PromptReading prompt, Phrases phrases) {
    String audience = prompt.audience();
    String name =
        isGrave(prompt.subject())
            ? "theme.open.grave"
            : audience.isEmpty() ? "theme.open" : "theme.open.audience";
    String detail = audience.isEmpty() ? "" : "For " + audience;
    return Beat.of(
            Beat.ESSENTIAL,
            new Hook("", Wording.upperFirst(prompt.subject()), detail),
            phrases.say(name))
        .withInShort(phrases.say("theme.quick"));
  }

  /** Ways to look at any subject. */
  static List<Beat> spare(Phrases phrases, boolean grave) {
    if (grave) {
      return List.of(
          plain("grave.time", Beat.SUBSTANCE, phrases),
          plain("grave.ask", Beat.SPARE + 2, phrases),
          plain("grave.talk", Beat.SPARE + 4, phrases),
          plain("grave.listen", Beat.SPARE, phrases));
    }
    List<Beat> beats = new ArrayList<>();
    beats.add(plain("theme.mind", Beat.SUBSTANCE, phrases));
    beats.add(
        Beat.of(
            Beat.SPARE + 6,
            new Comparison(
                "",
                new Side("You know", "", List.of("What you've seen", "What you've heard")),
                new Side("You wonder", "", List.of("What's behind it", "What comes next"))),
            phrases.say("theme.know"),
            phrases.say("theme.wonder")));
    beats.add(
        Beat.of(
            Beat.SPARE + 8,
            new IconList(
                phrases.say("theme.questions.heading"),
                List.of("Who?", "What?", "Where?", "When?", "Why?")),
            phrases.say("theme.questions")));
    beats.add(
        Beat.of(
            Beat.SPARE + 2,
            new Statement(phrases.say("theme.why.shown")),
            phrases.say("theme.why")));
    beats.add(
        Beat.of(
            Beat.SPARE + 4,
            new Steps(
                phrases.say("theme.steps.heading"),
                List.of("Look closely", "Ask someone who knows", "Put it into your own words")),
            "Look closely.",
            "Ask someone who knows.",
            "Then put it into your own words."));
    beats.add(Beat.of(Beat.SPARE, new Statement("One new thing, today"), phrases.say("theme.one")));
    beats.add(plain("theme.share", Beat.SPARE - 1, phrases));
    return beats;
  }

  /** A sentence set large, and the same idea spoken. */
  static Beat plain(String name, int worth, Phrases phrases) {
    return Beat.of(worth, new Statement(phrases.say(name + ".shown")), phrases.say(name));
  }

  private static Beat close(PromptReading prompt, Phrases phrases) {
    boolean grave = isGrave(prompt.subject());
    return Beat.of(
        Beat.ENDING,
        new CallToAction(
            grave ? "Take care" : phrases.say("close.headline"),
            Wording.upperFirst(prompt.subject()),
            prompt.address()),
        phrases.say(grave ? "close.grave" : "close"));
  }
}
