package dev.reelmill.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web address to which a prompt sends its viewers. */
final class WebAddress {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://)?((?:[a-z0-9-]+\\.)+(?:com|org|net|io|co\\.uk|de|fr|eu|app|dev|example|shop|edu|gov|info|uk|us|me|tv|studio|cafe|art|blog)(?:/[\\w./-]{0,40})?)(?:[?#]\\S*)?|\\b(https?://\\S+)");

  private WebAddress() {}

  /** The first address of a text without its scheme; empty if there is none that can be shown. */
  static String in(String text) {
    Matcher address = ADDRESS.matcher(text);
    String found = address.find() ? address.group(1) : "";
    return found == null ? "" : found;
  }

  /** A line without its addresses and what leads to one at its end: "visit", "order at". */
  static String without(String line) {
    if (!ADDRESS.matcher(line).find()) {
      return line;
    }
    return ADDRESS
        .matcher(line)
        .replaceAll("")
        .replaceAll(
            "(?i)[,;:–-]?\\s*\\b(?:(?:visit|see|go|more|now|online|us)\\s*)*(?:at|on|to|visit|see)?\\s*[.!]?\\s*$",
            "")
        .strip();
  }
}
