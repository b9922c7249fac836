package dev.reelmill.brief;

import org.jspecify.annotations.Nullable;

/**
 * What every kind of brief may choose.
 *
 * @param aspectRatio the picture's shape
 * @param quality how fine the picture is
 * @param templateId a visual template, or null for one chosen from the brief's content
 * @param voice a speech voice, or null for the default one
 * @param language BCP 47 tag of the language to speak
 */
public record BriefOptions(
    AspectRatio aspectRatio,
    Quality quality,
    @Nullable String templateId,
    @Nullable String voice,
    String language) {

  /** 9:16, standard quality, English, everything else chosen by the engine. */
  public static final BriefOptions DEFAULT =
      new BriefOptions(AspectRatio.PORTRAIT, Quality.STANDARD, null, null, "en");
}
