package dev.reelmill.topic;

import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScriptScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scenes of one lesson, from its opening to its end. */
final class Lesson {
  private final String tag;
  private final String title;
  private final List<ScriptScene> scenes = new ArrayList<>();

  private Lesson(String tag, String title) {
    this.tag = tag;
    this.title = title;
  }

  static Lesson opening(String tag, String title, String line) {
    return new Lesson(tag, title).then(new Hook(tag, title, ""), line);
  }

  Lesson then(ScenePicture picture, String... lines) {
    scenes.add(new ScriptScene(picture, List.of(lines)));
    return this;
  }

  Lesson closing(String headline, String line) {
    return then(new CallToAction(headline, title, ""), line);
  }

  String tag() {
    return tag;
  }

  String title() {
    return title;
  }

  List<ScriptScene> scenes() {
    return List.copyOf(scenes);
  }

  /** An amount in whole dollars, "$1,234". */
  static String dollars(double amount) {
    return String.format(Locale.ROOT, "$%,.0f", amount);
  }

  /** A rate in percent, as short as it is exact to three digits: "24%", "0.066%". */
  static String percent(double percent) {
    String text = String.format(Locale.ROOT, "%.3f", percent).replaceFirst("\\.?0+$", "");
    return text + "%";
  }
}
