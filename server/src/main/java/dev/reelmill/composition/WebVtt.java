package dev.reelmill.composition;

import java.util.List;
import java.util.Locale;

/** The W3C's WebVTT file format, as far as caption tracks need it. */
public final class WebVtt {
  private WebVtt() {}

  /**
   * Writes a caption track.
   *
   * @param cues in order of time
   * @return the file's text: header, then each cue with its number, times and lines
   */
  public static String write(List<CaptionCue> cues) {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    int number = 0;
    for (CaptionCue cue : cues) {
      long start = Math.round(cue.start() * 1000);
      long end = Math.max(start + 1, Math.round(cue.end() * 1000));
      file.append('\n').append(++number).append('\n');
      file.append(timestamp(start)).append(" --> ").append(timestamp(end)).append('\n');
      file.append(payload(cue.text())).append('\n');
    }
    return file.toString();
  }

  private static String timestamp(long milliseconds) {
    long seconds = milliseconds / 1000;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        milliseconds % 1000);
  }

  /** An empty line would end the cue, so lines without text are left out. */
  private static String payload(String text) {
    return text.replaceAll("\\s*\\R\\s*", "\n")
        .strip()
        .replace("\0", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
