package dev.reelmill.narration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and e-mail addresses, cut down to what a listener can use: "acme dot com slash jobs". */
final class WebAddresses {
  private static final Pattern WEB =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?(?<host>(?:[a-z0-9-]+\\.)+[a-z]{2,})(?<path>/[^?#]*)?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDINGS =
      Pattern.compile(
          ".*\\.(com|org|net|io|ai|co|edu|gov|dev|app|jobs|careers|tech|cloud|me|us|uk|de|fr|eu|ca|in|au|info|health|finance|bank|money|xyz|gg|tv|so|ly|inc|team|work)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL =
      Pattern.compile("([\\w.+-]+)@((?:[\\w-]+\\.)+[a-z]{2,})", Pattern.CASE_INSENSITIVE);

  private WebAddresses() {}

  /** The address as words and symbols' names separated by blanks, or empty if it is none. */
  static Optional<String> read(String text) {
    Matcher mail = MAIL.matcher(text);
    if (mail.matches()) {
      return Optional.of(dotted(mail.group(1)) + " at " + dotted(mail.group(2)));
    }
    Matcher web = WEB.matcher(text);
    boolean schemed = text.matches("(?i)(https?://|www\\.).*");
    if (!web.matches() || !(schemed || ENDINGS.matcher(web.group("host")).matches())) {
      return Optional.empty();
    }
    String path = web.group("path");
    boolean sayable = path != null && path.matches("/[a-zA-Z-]{2,20}/?");
    String last = sayable ? " slash " + dotted(path.replace("/", "")) : "";
    return Optional.of(dotted(web.group("host")) + last);
  }

  private static String dotted(String name) {
    return name.replace(".", " dot ").replaceAll("[-_+]", " ").strip();
  }
}
