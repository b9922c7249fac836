package dev.reelmill.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebVTT as it must be written: the W3C's syntax for files, cues and cue text (WebVTT: The
 * Web Video Text Tracks Format, section 4), not the forgiving rules for players. Comments, styles
 * and regions are not read, as we write none.
 */
public final class StrictWebVtt {
  private static final Pattern TIMINGS =
      Pattern.compile(
          "(?<start>(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})[ \\t]+-->[ \\t]+"
              + "(?<end>(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})(?<settings>(?:[ \\t]+\\S+)*)");

  private static final Pattern SETTING =
      Pattern.compile(
          "(?:vertical:(?:rl|lr)|line:-?\\d+(?:\\.\\d+)?%?(?:,(?:start|center|end))?"
              + "|position:\\d+(?:\\.\\d+)?%(?:,(?:line-left|center|line-right))?"
              + "|size:\\d+(?:\\.\\d+)?%|align:(?:start|center|end|left|right))");

  private static final Pattern TEXT =
      Pattern.compile(
          "(?:[^&<>]|&(?:amp|lt|gt|nbsp|lrm|rlm|#\\d+|#x[0-9a-fA-F]+);"
              + "|</?(?:b|i|u|c|ruby|rt|v|lang)(?:\\.[^\\s&<>.]+)*(?:[ \\t][^&<>\\n]*)?>)+");

  private StrictWebVtt() {}

  /** One cue with its times in seconds and its lines as they are shown. */
  public record Cue(double start, double end, List<String> lines) {}

  /**
   * The cues of a file.
   *
   * @throws IllegalArgumentException saying which rule it breaks
   */
  public static List<Cue> parse(String file) {
    require(file.indexOf('\0') < 0, "no NUL", file);
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    List<String> lines = Arrays.asList(text.split("\r\n|\n|\r", -1));
    require(lines.getFirst().matches("WEBVTT(?:[ \\t].*)?"), "the signature", lines.getFirst());
    require(lines.size() == 1 || lines.getLast().isEmpty(), "a closed last line", text);
    List<Cue> cues = new ArrayList<>();
    Set<String> identifiers = new HashSet<>();
    int at = 1;
    while (at < lines.size()) {
      if (lines.get(at).isEmpty()) {
        at++;
        continue;
      }
      require(lines.get(at - 1).isEmpty(), "an empty line before a block", lines.get(at));
      int end = at;
      while (end < lines.size() && !lines.get(end).isEmpty()) {
        end++;
      }
      cues.add(cue(lines.subList(at, end), identifiers));
      at = end;
    }
    for (int i = 1; i < cues.size(); i++) {
      boolean ordered = cues.get(i).start() >= cues.get(i - 1).start();
      require(ordered, "start times in order", cues.get(i).toString());
    }
    return cues;
  }

  private static Cue cue(List<String> block, Set<String> identifiers) {
    List<String> rest = block;
    if (!block.getFirst().contains("-->")) {
      require(identifiers.add(block.getFirst()), "each identifier once", block.getFirst());
      rest = block.subList(1, block.size());
    }
    require(!rest.isEmpty(), "timings after an identifier", block.toString());
    Matcher timings = TIMINGS.matcher(rest.getFirst());
    require(timings.matches(), "cue timings", rest.getFirst());
    for (String setting : timings.group("settings").strip().split("[ \\t]+")) {
      require(setting.isEmpty() || SETTING.matcher(setting).matches(), "cue settings", setting);
    }
    double start = seconds(timings.group("start"));
    double end = seconds(timings.group("end"));
    require(end > start, "an end after the start", rest.getFirst());
    List<String> lines = rest.subList(1, rest.size());
    for (String line : lines) {
      require(!line.contains("-->") && TEXT.matcher(line).matches(), "cue text", line);
    }
    return new Cue(start, end, lines.stream().map(StrictWebVtt::shown).toList());
  }

  private static double seconds(String timestamp) {
    double seconds = 0;
    for (String part : timestamp.split(":")) {
      seconds = seconds * 60 + Double.parseDouble(part);
    }
    return seconds;
  }

  private static String shown(String line) {
    return line.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static void require(boolean kept, String rule, String where) {
    if (!kept) {
      throw new IllegalArgumentException("WebVTT asks for " + rule + ": " + where);
    }
  }
}
