package dev.reelmill.composition;

import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.Vista;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a picture says, as one card of text: of any kind of picture, also of kinds to come.
 *
 * @param heading what is set large
 * @param rows the rest, in order; may be empty
 */
record CardTexts(String heading, List<String> rows) {
  private static final int MOST_ROWS = 8;

  static CardTexts of(ScenePicture picture) {
    List<String> texts = texts(picture).filter(text -> !text.isBlank()).toList();
    return texts.isEmpty()
        ? new CardTexts("", List.of())
        : new CardTexts(texts.getFirst(), texts.subList(1, Math.min(texts.size(), 1 + MOST_ROWS)));
  }

  private static Stream<String> texts(ScenePicture picture) {
    return switch (picture) {
      case Hook hook -> Stream.of(hook.headline(), hook.detail(), hook.tag());
      case CallToAction call -> Stream.of(call.headline(), call.detail(), call.address());
      case BigNumber number ->
          Stream.of(
              number.prefix() + number(number.value(), number.decimals()) + number.suffix(),
              number.label());
      case Chart chart ->
          Stream.concat(
              Stream.of(chart.heading()),
              chart.data().stream()
                  .map(
                      datum ->
                          datum.label()
                              + ": "
                              + chart.prefix()
                              + number(datum.value(), 2)
                              + chart.suffix()));
      case Vista vista -> Stream.of(vista.text().isBlank() ? name(vista) : vista.text());
      case ScenePicture other -> SceneTexts.of(other);
    };
  }

  /** What a place is called that is drawn without words. */
  private static String name(Vista vista) {
    String word =
        !vista.subject().isBlank()
            ? vista.subject().strip().split("[\\s,]+", 2)[0]
            : vista.things().stream()
                .filter(thing -> thing != Vista.Thing.DREAMER)
                .map(Enum::name)
                .findFirst()
                .orElse(vista.ground() == Vista.Ground.VEIL ? "dream" : vista.ground().name());
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String number(double value, int mostDecimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(mostDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return String.format(Locale.ENGLISH, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }
}
