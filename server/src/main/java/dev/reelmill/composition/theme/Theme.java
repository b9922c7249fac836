package dev.reelmill.composition.theme;

import dev.reelmill.brief.ReelmillException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The look of a film. Colours are 0xAARRGGBB and opaque.
 *
 * @param id stable name, kept with published videos as their template
 * @param night the darkest colour of the moving background
 * @param tide the background's main colour
 * @param glow the background's warm colour
 * @param drift the background's cold colour
 * @param surface what cards are made of
 * @param accent rules, icons and emphasised words
 * @param accentDeep the other end of gradients that start at the accent
 * @param accentInk text and icons on the accent
 * @param sideways whether scenes leave to the side instead of upwards
 */
public record Theme(
    String id,
    int night,
    int tide,
    int glow,
    int drift,
    int surface,
    int accent,
    int accentDeep,
    int accentInk,
    boolean sideways) {

  /** Headlines and values. */
  public static final int TEXT = 0xFFFFFFFF;

  /** Labels and remarks. */
  public static final int SOFT_TEXT = 0xFFCFD6E6;

  /** Behind the word being spoken, in every theme. */
  public static final int PILL = 0xFFFFD54A;

  /** The word being spoken. */
  public static final int PILL_INK = 0xFF141428;

  private static final List<Theme> ALL =
      List.of(
          new Theme(
              "midnight",
              0xFF080B1D,
              0xFF241C5C,
              0xFF561A60,
              0xFF063A54,
              0xFF1B1E3F,
              0xFFA9B6FF,
              0xFF6C79FF,
              0xFF10122B,
              false),
          new Theme(
              "lagoon",
              0xFF03131A,
              0xFF06384A,
              0xFF0B5248,
              0xFF14336A,
              0xFF0D2732,
              0xFF74F0DA,
              0xFF22B8A4,
              0xFF04211F,
              true),
          new Theme(
              "ember",
              0xFF150810,
              0xFF4A1233,
              0xFF70301F,
              0xFF2B1656,
              0xFF2B1428,
              0xFFFFB38A,
              0xFFFF7657,
              0xFF2A0E10,
              false),
          new Theme(
              "orchard",
              0xFF06120D,
              0xFF0F3B2B,
              0xFF3A4E12,
              0xFF0A3646,
              0xFF11271F,
              0xFFD3F58A,
              0xFF93D43A,
              0xFF12220A,
              true));

  /** Every theme there is. */
  public static List<Theme> all() {
    return ALL;
  }

  /**
   * The theme of an id.
   *
   * @throws ReelmillException {@code unknown_template} (not retryable)
   */
  public static Theme of(String id) {
    return ALL.stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ReelmillException(
                    "unknown_template",
                    false,
                    "There is no template \"" + id + "\", only " + ids() + "."));
  }

  private static String ids() {
    return ALL.stream().map(Theme::id).collect(Collectors.joining(", "));
  }

  /** The theme for a seed; the same seed always chooses the same. */
  public static Theme choose(String seed) {
    CRC32 hash = new CRC32();
    hash.update(seed.getBytes(StandardCharsets.UTF_8));
    return ALL.get((int) (hash.getValue() % ALL.size()));
  }
}
