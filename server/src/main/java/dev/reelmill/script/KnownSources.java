package dev.reelmill.script;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.Passage;
import java.util.List;
import java.util.stream.Stream;

/** Tells from which passages of a brief its script has taken facts. */
public final class KnownSources {
  private KnownSources() {}

  /** The passages of which the script says or shows a sentence, in the brief's order. */
  public static List<Passage> of(Brief brief, Script script) {
    List<String> told =
        script.scenes().stream()
            .flatMap(
                scene -> Stream.concat(scene.lines().stream(), PictureText.texts(scene.picture())))
            .map(KnownFacts::key)
            .toList();
    return brief.options().knowledge().stream()
        .filter(passage -> KnownFacts.sentences(passage).stream().anyMatch(one -> isIn(told, one)))
        .toList();
  }

  private static boolean isIn(List<String> told, String sentence) {
    String brief = KnownFacts.key(SentenceBeats.brief(sentence));
    return told.stream().anyMatch(text -> text.contains(brief));
  }
}
