package dev.reelmill.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A multivariant playlist (RFC 8216 section 4.3.4) that can be played from anywhere, of all
 * qualities or of one.
 */
final class StreamPlaylist {
  static final List<String> QUALITIES = List.of("auto", "1080p", "720p", "480p", "360p", "216p");

  private static final String VARIANT = "#EXT-X-STREAM-INF:";
  private static final String PICTURES = "#EXT-X-I-FRAME-STREAM-INF:";
  private static final Pattern URI_ATTRIBUTE = Pattern.compile("URI=\"([^\"]*)\"");
  private static final Pattern LINES = Pattern.compile("(\\d+)p/");

  private StreamPlaylist() {}

  /**
   * The playlist with absolute addresses.
   *
   * @param folder what the addresses in it are relative to, ending in a slash
   * @param quality auto, or the most lines wanted: then the best variant that has no more, or the
   *     smallest of all
   */
  static String of(String playlist, String folder, String quality) {
    List<String> lines = playlist.lines().toList();
    int wanted = quality.equals("auto") ? 0 : chosen(lines, number(quality));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(VARIANT)) {
        String address = lines.get(++i);
        if (wanted == 0 || linesOf(address) == wanted) {
          kept.add(line);
          kept.add(folder + address);
        }
      } else if (!line.startsWith(PICTURES) || wanted == 0 || linesOf(line) == wanted) {
        kept.add(absolute(line, folder));
      }
    }
    return String.join("\n", kept) + "\n";
  }

  private static int chosen(List<String> lines, int most) {
    List<Integer> offered = new ArrayList<>();
    for (int i = 0; i < lines.size() - 1; i++) {
      if (lines.get(i).startsWith(VARIANT)) {
        offered.add(linesOf(lines.get(i + 1)));
      }
    }
    return offered.stream()
        .filter(one -> one <= most)
        .max(Integer::compare)
        .or(() -> offered.stream().min(Integer::compare))
        .orElse(0);
  }

  private static String absolute(String line, String folder) {
    return URI_ATTRIBUTE
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement("URI=\"" + folder + found.group(1) + "\""));
  }

  private static int linesOf(String address) {
    Matcher matcher = LINES.matcher(address);
    return matcher.find() ? number(matcher.group(1)) : 0;
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace("p", ""));
  }
}
