package dev.reelmill.pipeline;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.sound.Mastering;

/**
 * What a brief settles about its film, whatever is written.
 *
 * @param seed chooses look and music: what the film is about, and not how it is worded or shaped,
 *     so that an edit changes only what it must
 * @param loudness how loud the film shall be, in LUFS
 */
record FilmWishes(String seed, String templateId, FilmFormat format, double loudness) {

  /**
   * Those of a brief.
   *
   * @throws dev.reelmill.brief.ReelmillException {@code unknown_template} (not retryable)
   */
  static FilmWishes of(Brief brief) {
    String seed = seed(brief);
    String templateId = Film.templateId(brief.options(), seed);
    return new FilmWishes(seed, templateId, format(brief.options()), loudness(brief));
  }

  private static String seed(Brief brief) {
    return switch (brief) {
      case PostingBrief posting -> "posting " + posting.greenhouseId() + " " + posting.company();
      case PromptBrief prompt -> "prompt " + prompt.style() + " " + prompt.prompt();
      case TopicBrief topic -> "topic " + topic.persona() + " " + topic.topic();
      case DreamBrief dream -> "dream " + dream.style() + " " + dream.title();
    };
  }

  private static FilmFormat format(BriefOptions options) {
    int side = options.quality().shortSide();
    return new FilmFormat(
        options.aspectRatio().widthFor(side),
        options.aspectRatio().heightFor(side),
        SpokenScene.FRAMES_PER_SECOND);
  }

  private static double loudness(Brief brief) {
    return switch (brief) {
      case PromptBrief prompt -> loudness(prompt.style());
      case DreamBrief dream -> loudness(dream.style());
      case PostingBrief _, TopicBrief _ -> Mastering.TARGET_LUFS;
    };
  }

  private static double loudness(Style style) {
    return style == Style.BACKGROUND ? Mastering.BACKGROUND_LUFS : Mastering.TARGET_LUFS;
  }
}
