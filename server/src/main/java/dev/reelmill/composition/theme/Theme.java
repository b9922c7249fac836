package dev.reelmill.composition.theme;

import dev.reelmill.brief.ReelmillException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The look of a film.
 *
 * @param id stable name, kept with published videos as their template
 */
public record Theme(
    String id,
    Palette palette,
    Lettering lettering,
    Motion motion,
    Backdrop backdrop,
    Ornament ornament) {

  /** Behind the word being spoken, in every theme. */
  public static final int PILL = 0xFFFFD54A;

  /** The word being spoken. */
  public static final int PILL_INK = 0xFF141428;

  /** Every theme there is. */
  public static List<Theme> all() {
    return Themes.ALL;
  }

  /**
   * The theme of an id.
   *
   * @throws ReelmillException {@code unknown_template} (not retryable)
   */
  public static Theme of(String id) {
    return all().stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ReelmillException(
                    "unknown_template",
                    false,
                    "There is no template \"" + id + "\", only " + ids() + "."));
  }

  /** The theme for a seed; the same seed always chooses the same. */
  public static Theme choose(String seed) {
    CRC32 hash = new CRC32();
    hash.update(seed.getBytes(StandardCharsets.UTF_8));
    return all().get((int) (hash.getValue() % all().size()));
  }

  private static String ids() {
    return all().stream().map(Theme::id).collect(Collectors.joining(", "));
  }
}
