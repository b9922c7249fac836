package dev.reelmill.script;

import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.script.ScenePicture.Hook;
import java.util.List;
import java.util.Map;

/**
 * Writes scripts from free prompts. It says what the prompt says, in scenes that suit it, and asks
 * and invites where the prompt names only a subject: no fact is ever added but those of the
 * passages that the brief brings along.
 */
final class PromptWriter {
  private static final double TINY = 3.5;
  private static final int TITLE = 70;

  private PromptWriter() {}

  static Script write(PromptBrief brief) {
    List<String> lines = PlainPrompt.lines(brief.prompt());
    String language = LanguageGuess.of(brief.prompt());
    if (!language.equals(LanguageGuess.ENGLISH)) {
      throw EnglishOnly.unsupported(language);
    }
    if (lines.isEmpty()) {
      throw new ReelmillException(
          "brief_too_short", false, "The prompt has no words that could be spoken or shown");
    }
    Style style = brief.style();
    List<String> facts =
        KnownFacts.of(
            brief.options().knowledge(), brief.prompt(), KnownFacts.Room.of(brief.seconds()));
    PromptReading prompt =
        InformedPrompt.of(PromptReader.read(lines), facts, style == Style.BACKGROUND);
    Phrases phrases =
        new Phrases(
            style.label() + "\n" + brief.prompt(),
            style,
            Map.of("x", prompt.subject(), "audience", prompt.audience()));
    boolean silent = style == Style.BACKGROUND;
    List<Beat> beats =
        silent
            ? BackgroundBeats.of(beats(prompt, phrases), prompt, phrases)
            : beats(prompt, phrases);
    List<ScriptScene> scenes =
        brief.seconds() < TINY
            ? List.of(tiny(beats, brief.seconds(), silent))
            : TimeFit.fit(beats, brief.seconds(), silent);
    return new Script(title(beats, lines), mood(style, phrases), brief.seconds(), scenes);
  }

  private static List<Beat> beats(PromptReading prompt, Phrases phrases) {
    return switch (prompt.shape()) {
      case THEME -> ThemeBeats.of(prompt, phrases);
      case TEXT -> TextBeats.of(prompt, phrases);
      case LIST -> ListBeats.of(prompt, phrases);
      case HOW_TO -> HowToBeats.of(prompt, phrases);
      case QUESTION -> QuestionBeats.of(prompt, phrases);
      case COMPARISON -> ComparisonBeats.of(prompt, phrases);
      case ADVERT -> AdvertBeats.of(prompt, phrases);
      case QUOTE -> QuoteBeats.of(prompt, phrases);
    };
  }

  /** A film of one to three seconds: one picture, and a few words if they can be said in time. */
  private static ScriptScene tiny(List<Beat> beats, int seconds, boolean silent) {
    Beat first =
        beats.stream().filter(beat -> beat.worth() == Beat.ESSENTIAL).findFirst().orElseThrow();
    boolean fits =
        !first.inShort().isEmpty()
            && SpeechTime.of(first.inShort()) - SpeechTime.BETWEEN_LINES <= seconds * 1.1 - 0.6;
    return new ScriptScene(first.picture(), silent || !fits ? List.of() : first.inShort(), seconds);
  }

  private static String title(List<Beat> beats, List<String> lines) {
    String title =
        beats.stream()
            .map(Beat::picture)
            .filter(Hook.class::isInstance)
            .map(picture -> ((Hook) picture).headline())
            .findFirst()
            .orElse(lines.getFirst().replace("\"", ""));
    return SentenceBeats.shorter(title, TITLE);
  }

  private static Mood mood(Style style, Phrases phrases) {
    return switch (style) {
      case FUN -> Mood.FUN;
      case CALM -> Mood.CALM;
      case BACKGROUND -> phrases.number("mood", 2) == 0 ? Mood.CALM : Mood.FOCUS;
    };
  }
}
