package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a playlist as a player would and names what breaks RFC 8216, or what our own playlists
 * promise beyond it (version 7, independent segments, CODECS and RESOLUTION of every variant).
 */
public final class PlaylistCheck {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?),.*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Z0-9-]+)=(\"[^\"]*\"|[^\",\\s]+)(?:,|$)");
  private static final Set<String> MEDIA_ONLY =
      Set.of(
          "#EXTINF",
          "#EXT-X-TARGETDURATION",
          "#EXT-X-MEDIA-SEQUENCE",
          "#EXT-X-PLAYLIST-TYPE",
          "#EXT-X-MAP",
          "#EXT-X-ENDLIST");
  private static final Set<String> ONCE =
      Set.of(
          "#EXT-X-VERSION",
          "#EXT-X-TARGETDURATION",
          "#EXT-X-MEDIA-SEQUENCE",
          "#EXT-X-PLAYLIST-TYPE",
          "#EXT-X-INDEPENDENT-SEGMENTS",
          "#EXT-X-ENDLIST");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Double> durations = new ArrayList<>();
  private Optional<String> pending = Optional.empty();
  private Optional<Integer> target = Optional.empty();
  private boolean vod;
  private int uris;

  private PlaylistCheck() {}

  /** What is wrong with a playlist, in the order of its lines; empty when nothing is. */
  public static List<String> problems(String text) {
    PlaylistCheck check = new PlaylistCheck();
    check.read(text);
    return List.copyOf(check.problems);
  }

  private void read(String text) {
    if (text.startsWith("\uFEFF")) {
      problems.add("starts with a byte order mark (4.1)");
    }
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals("#EXTM3U")) {
      problems.add("the first line is not #EXTM3U (4.3.1.1)");
    }
    for (String line : lines) {
      if (line.startsWith("#EXT")) {
        tag(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        uri(line);
      }
    }
    pending.ifPresent(name -> problems.add(name + " is not followed by a URI"));
    whole();
  }

  private void tag(String line) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    if (!seen.add(name) && ONCE.contains(name)) {
      problems.add(name + " appears more than once");
    }
    switch (name) {
      case "#EXTINF" -> extinf(value);
      case "#EXT-X-STREAM-INF" -> streamInf(value);
      case "#EXT-X-VERSION", "#EXT-X-TARGETDURATION", "#EXT-X-MEDIA-SEQUENCE" -> {
        if (!NUMBER.matcher(value).matches()) {
          problems.add(name + " is not a whole number of at most nine digits: " + value);
        } else if (name.equals("#EXT-X-TARGETDURATION")) {
          target = Optional.of(Integer.parseInt(value));
        } else if (name.equals("#EXT-X-VERSION") && Integer.parseInt(value) < 7) {
          problems.add("version " + value + " is less than 7");
        }
      }
      case "#EXT-X-PLAYLIST-TYPE" -> {
        if (!value.equals("VOD") && !value.equals("EVENT")) {
          problems.add("playlist type " + value + " is neither VOD nor EVENT (4.3.3.5)");
        }
        vod = value.equals("VOD");
      }
      case "#EXT-X-MAP" -> {
        if (!attributes(name, value).contains("URI")) {
          problems.add("#EXT-X-MAP has no URI (4.3.2.5)");
        }
        if (uris > 0) {
          problems.add("#EXT-X-MAP comes after a segment it should apply to (4.3.2.5)");
        }
      }
      default -> {}
    }
  }

  private void extinf(String value) {
    expectUri("#EXTINF");
    Matcher duration = DURATION.matcher(value);
    if (duration.matches()) {
      durations.add(Double.parseDouble(duration.group(1)));
    } else {
      problems.add("#EXTINF is not a duration and a comma: " + value);
    }
  }

  private void streamInf(String value) {
    expectUri("#EXT-X-STREAM-INF");
    Set<String> names = attributes("#EXT-X-STREAM-INF", value);
    for (String wanted : List.of("BANDWIDTH", "AVERAGE-BANDWIDTH", "CODECS", "RESOLUTION")) {
      if (!names.contains(wanted)) {
        problems.add("#EXT-X-STREAM-INF has no " + wanted + " (4.3.4.2)");
      }
    }
  }

  private void expectUri(String name) {
    pending.ifPresent(open -> problems.add(open + " is not followed by a URI"));
    pending = Optional.of(name);
  }

  private Set<String> attributes(String tag, String list) {
    Set<String> names = new HashSet<>();
    Matcher attribute = ATTRIBUTE.matcher(list);
    int at = 0;
    while (attribute.find() && attribute.start() == at) {
      at = attribute.end();
      if (!names.add(attribute.group(1))) {
        problems.add(tag + " names " + attribute.group(1) + " twice (4.2)");
      }
    }
    if (at != list.length()) {
      problems.add(tag + " has a broken attribute list: " + list);
    }
    return names;
  }

  private void uri(String line) {
    uris++;
    if (pending.isEmpty()) {
      problems.add("no #EXTINF or #EXT-X-STREAM-INF before " + line);
    }
    pending = Optional.empty();
  }

  private void whole() {
    boolean media = seen.stream().anyMatch(MEDIA_ONLY::contains);
    boolean multivariant = seen.contains("#EXT-X-STREAM-INF");
    if (media && multivariant) {
      problems.add("tags of media and multivariant playlists are mixed (4.3)");
    } else if (!media && !multivariant) {
      problems.add("lists neither segments nor variants");
    }
    want("#EXT-X-VERSION");
    want("#EXT-X-INDEPENDENT-SEGMENTS");
    if (!media) {
      return;
    }
    want("#EXT-X-TARGETDURATION");
    want("#EXT-X-MAP");
    if (vod) {
      want("#EXT-X-ENDLIST");
    }
    target.ifPresent(
        longest ->
            durations.stream()
                .filter(seconds -> Math.round(seconds) > longest)
                .forEach(
                    seconds ->
                        problems.add(
                            "a segment of "
                                + seconds
                                + " s exceeds the target duration "
                                + longest
                                + " (4.3.3.1)")));
  }

  private void want(String name) {
    if (!seen.contains(name)) {
      problems.add(name + " is missing");
    }
  }
}
