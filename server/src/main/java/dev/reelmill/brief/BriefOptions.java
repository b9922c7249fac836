package dev.reelmill.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of brief may choose.
 *
 * @param aspectRatio the picture's shape
 * @param quality how fine the picture is
 * @param templateId a visual template, or null for one chosen from the brief's content
 * @param voice a speech voice, or null for the default one
 * @param language BCP 47 tag of the language to speak
 * @param knowledge passages to take facts from, the most fitting first; none as a rule
 */
public record BriefOptions(
    AspectRatio aspectRatio,
    Quality quality,
    @Nullable String templateId,
    @Nullable String voice,
    String language,
    List<Passage> knowledge) {

  /** The most passages of a brief. */
  public static final int MOST_PASSAGES = 12;

  /** 9:16, standard quality, English, everything else chosen by the engine. */
  public static final BriefOptions DEFAULT =
      new BriefOptions(AspectRatio.PORTRAIT, Quality.STANDARD, null, null, "en");

  public BriefOptions {
    knowledge = List.copyOf(knowledge);
    if (knowledge.size() > MOST_PASSAGES) {
      throw new IllegalArgumentException("a brief has at most " + MOST_PASSAGES + " passages");
    }
  }

  /** Options without knowledge. */
  public BriefOptions(
      AspectRatio aspectRatio,
      Quality quality,
      @Nullable String templateId,
      @Nullable String voice,
      String language) {
    this(aspectRatio, quality, templateId, voice, language, List.of());
  }

  /** The same with another voice, or null for the default one. */
  public BriefOptions speaking(@Nullable String other) {
    return new BriefOptions(aspectRatio, quality, templateId, other, language, knowledge);
  }

  /** The same with other passages to take facts from. */
  public BriefOptions knowing(List<Passage> passages) {
    return new BriefOptions(aspectRatio, quality, templateId, voice, language, passages);
  }
}
