package dev.reelmill.knowledge;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file as somebody sends it. Nothing of it is believed, and its name never becomes a path.
 *
 * @param name as sent, perhaps with folders of the sender's; may be empty
 * @param mediaType as sent; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record DocumentFile(String name, String mediaType, byte[] content) {
  private static final int LONGEST_TITLE = 200;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
  private static final Pattern ENDING = Pattern.compile("\\.(\\p{Alnum}{1,10})$");

  /** A title from the name: without folders, ending and what cannot be seen. */
  public String title() {
    String bare = ENDING.matcher(fileName()).replaceFirst("");
    String words = bare.replaceAll("[_\\s]+", " ").replaceAll("^[.\\s]+", "").strip();
    String title = Normalizer.normalize(words, Normalizer.Form.NFC);
    int length = Math.min(LONGEST_TITLE, title.length());
    boolean torn = length > 0 && Character.isHighSurrogate(title.charAt(length - 1));
    String shown = title.substring(0, torn ? length - 1 : length).strip();
    return shown.isEmpty() ? "Untitled" : shown;
  }

  /** What stands behind the name's last dot; empty when there is none. */
  String ending() {
    var found = ENDING.matcher(fileName());
    return found.find() ? found.group(1) : "";
  }

  /** Whether neither name nor type say what it is. */
  boolean isAnonymous() {
    return ending().isEmpty()
        && (mediaType.isBlank() || mediaType.startsWith("application/octet-stream"));
  }

  boolean startsWith(String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    return content.length >= wanted.length
        && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
  }

  private String fileName() {
    String visible = UNSEEN.matcher(name).replaceAll("").strip();
    return visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
  }
}
