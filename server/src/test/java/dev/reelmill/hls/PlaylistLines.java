package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A playlist taken apart; RFC 8216 section 4.1. Nothing in a text makes reading fail: what is wrong
 * is said in the problems.
 *
 * @param lines tags and addresses in order; comments and tags that the RFC does not know are left
 *     out
 * @param problems found in lines by themselves
 */
record PlaylistLines(List<Line> lines, List<String> problems) {
  PlaylistLines {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** A line that means something. */
  sealed interface Line {}

  /**
   * A tag.
   *
   * @param tag empty when what stands behind its name is broken
   */
  record TagLine(TagName name, Optional<ReadTag> tag) implements Line {
    /** The tag, when it is of a kind that we write. */
    Optional<Tag> ours() {
      return tag.flatMap(
          read ->
              read instanceof ReadTag.Ours(Tag ours, int _) ? Optional.of(ours) : Optional.empty());
    }
  }

  /** The address of a segment or of a playlist. */
  record UriLine(String uri) implements Line {}

  static PlaylistLines read(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (text.startsWith("\uFEFF")) {
      problems.add("starts with a byte order mark (4.1)");
    }
    String[] written = text.split("\r?\n", -1);
    if (!written[0].equals("#EXTM3U")) {
      problems.add("the first line is not #EXTM3U (4.3.1.1)");
    }
    for (String line : written) {
      if (line.chars().anyMatch(c -> c < ' ' || (c >= 0x7f && c <= 0x9f))) {
        problems.add("a line has control characters: " + visible(line) + " (4.1)");
      } else if (!line.equals(line.strip())) {
        problems.add("a line has space at its ends: " + line + " (4.1)");
      }
      read(line.strip(), problems).ifPresent(lines::add);
    }
    return new PlaylistLines(lines, problems);
  }

  private static Optional<Line> read(String line, List<String> problems) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    if (!line.startsWith("#")) {
      if (!Uris.fit(line)) {
        problems.add("not an address: " + visible(line) + " (4.1)");
      }
      return Optional.of(new UriLine(line));
    }
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    return TagName.of(name).map(known -> new TagLine(known, tag(known, value, problems)));
  }

  private static Optional<ReadTag> tag(TagName name, String value, List<String> problems) {
    try {
      return Optional.of(name.read(value));
    } catch (IllegalArgumentException broken) {
      problems.add(name.text() + " " + broken.getMessage());
      return Optional.empty();
    }
  }

  private static String visible(String line) {
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
