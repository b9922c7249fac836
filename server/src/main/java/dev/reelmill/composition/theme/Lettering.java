package dev.reelmill.composition.theme;

/**
 * How a theme sets its display types: titles, headings, statements and figures.
 *
 * @param family its typeface
 * @param heavier added to the weight, a multiple of 100
 * @param wider added to the tracking, in ems
 * @param size factor
 * @param capitals whether titles and headings are in capitals
 */
public record Lettering(FontFamily family, int heavier, float wider, float size, boolean capitals) {

  /** A type in this lettering; types that are not for display stay as they are. */
  public Type of(Type type) {
    if (!type.display()) {
      return type;
    }
    float factor = capitals && type.headline() ? size * 0.86f : size;
    return new Type(
        family,
        Math.clamp(type.weight() + heavier, 300, 900),
        type.size() * factor,
        type.smallest() * Math.min(1, factor),
        type.tracking() + wider,
        type.space(),
        type.leading(),
        type.lines(),
        type.use());
  }
}
