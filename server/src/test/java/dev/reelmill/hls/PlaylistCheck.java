package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names what breaks RFC 8216 in a playlist. What our own films promise beyond it is checked by
 * {@link AuthoringCheck}. Whatever the text, nothing is thrown.
 */
public final class PlaylistCheck {
  private PlaylistCheck() {}

  /** What is wrong with a playlist; empty when nothing is. */
  public static List<String> problems(String text) {
    PlaylistLines playlist = PlaylistLines.read(text);
    List<String> problems = new ArrayList<>(playlist.problems());
    Set<TagName> seen = EnumSet.noneOf(TagName.class);
    for (TagName name : names(playlist).toList()) {
      if (!seen.add(name) && name.once()) {
        problems.add(name.text() + " appears more than once");
      }
    }
    boolean media = seen.stream().anyMatch(TagName::onlyInMediaPlaylists);
    boolean multivariant = seen.stream().anyMatch(TagName::onlyInMultivariantPlaylists);
    if (media && multivariant) {
      problems.add("tags of media and multivariant playlists are mixed (4.1)");
    } else if (multivariant) {
      problems.addAll(MultivariantRules.problems(playlist.lines()));
    } else {
      problems.addAll(MediaRules.problems(playlist.lines()));
    }
    version(playlist, seen.contains(TagName.I_FRAMES_ONLY)).ifPresent(problems::add);
    return List.copyOf(problems);
  }

  private static Stream<TagName> names(PlaylistLines playlist) {
    return playlist.lines().stream()
        .filter(PlaylistLines.TagLine.class::isInstance)
        .map(line -> ((PlaylistLines.TagLine) line).name());
  }

  private static Optional<String> version(PlaylistLines playlist, boolean iFrames) {
    int declared = 1;
    int needed = 1;
    TagName by = TagName.VERSION;
    for (PlaylistLines.Line line : playlist.lines()) {
      if (line instanceof PlaylistLines.TagLine(TagName name, Optional<ReadTag> tag)
          && tag.isPresent()) {
        if (tag.get() instanceof ReadTag.Ours(Version(int number), int _)) {
          declared = number;
        }
        int wants = tag.get().neededVersion() - (iFrames && name == TagName.MAP ? 1 : 0);
        if (wants > needed) {
          needed = wants;
          by = name;
        }
      }
    }
    return declared >= needed
        ? Optional.empty()
        : Optional.of(by.text() + " needs version " + needed + ", not " + declared + " (7)");
  }
}
