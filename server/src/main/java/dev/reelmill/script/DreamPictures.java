package dev.reelmill.script;

import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives a dream's script drawn places instead of set text, and the music that suits them. */
final class DreamPictures {
  private static final String EMOJI =
      "[\\p{IsExtended_Pictographic}&&[^\\x{0}-\\x{2000}]]\\x{FE0F}?";

  /** Emoji after a sentence, which belong to it. */
  private static final Pattern AFTER = Pattern.compile("([.!?]+)((?:[ \\t]*" + EMOJI + ")+)");

  private static final Pattern ANY = Pattern.compile(EMOJI);

  private DreamPictures() {}

  /** The script in drawn places; scenes with numbers or lists stay as they are. */
  static Script drawn(Script script, DreamBrief brief) {
    boolean fun = brief.style() == Style.FUN;
    Storyboard board = new Storyboard(brief.title() + ". " + brief.text(), fun);
    Map<String, String> written = written(brief.text());
    List<ScriptScene> scenes = new ArrayList<>();
    for (ScriptScene scene : script.scenes()) {
      scenes.add(
          new ScriptScene(drawn(scene, board, brief, written), scene.lines(), scene.seconds()));
    }
    return new Script(script.title(), board.mood(fun), script.seconds(), scenes);
  }

  private static ScenePicture drawn(
      ScriptScene scene, Storyboard board, DreamBrief brief, Map<String, String> written) {
    return switch (scene.picture()) {
      case Hook hook -> board.opening(hook.headline(), brief.text());
      case CallToAction call -> board.closing(call.headline());
      case Statement statement ->
          board.next(about(scene, statement.text(), written), shown(scene, statement.text()));
      case Quote quote ->
          board.next(about(scene, quote.text(), written), shown(scene, quote.text()));
      case PlaceCard place ->
          board.next(about(scene, place.name(), written), shown(scene, place.name()));
      case ScenePicture other -> other;
    };
  }

  /** What is heard need not be read, too. */
  private static String shown(ScriptScene scene, String text) {
    return scene.lines().isEmpty() ? text : "";
  }

  private static String about(ScriptScene scene, String text, Map<String, String> written) {
    return scene.lines().isEmpty()
        ? written.getOrDefault(text, text)
        : scene.lines().stream()
            .map(line -> written.getOrDefault(line, line))
            .collect(Collectors.joining(" "));
  }

  /** Sentences as they are spoken and shown, with the names of the emoji that stood in them. */
  private static Map<String, String> written(String text) {
    List<String> plain = DreamWriter.sentences(text);
    String moved = AFTER.matcher(text).replaceAll("$2$1");
    List<String> named =
        DreamWriter.sentences(
            ANY.matcher(moved)
                .replaceAll(found -> " " + String.join(" ", Motifs.words(found.group())) + " "));
    Map<String, String> written = new HashMap<>();
    for (int i = 0; i < plain.size() && plain.size() == named.size(); i++) {
      written.put(SentenceBeats.spoken(plain.get(i)), named.get(i));
      written.put(SentenceBeats.brief(plain.get(i)).replaceFirst("(?<!\\.)\\.$", ""), named.get(i));
    }
    return written;
  }
}
