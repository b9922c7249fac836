package dev.reelmill.api.prompts;

import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.Style;
import dev.reelmill.order.Orders;
import java.util.Arrays;
import java.util.List;

/**
 * What a wish may name.
 *
 * @param voices that are known here, the default first; workers elsewhere may have others
 * @param longestPrompt in characters
 * @param longestDuration in seconds
 */
record PromptOptions(
    List<String> styles,
    List<String> aspectRatios,
    List<String> qualities,
    List<String> voices,
    int longestPrompt,
    int longestDuration) {

  static PromptOptions of(Orders orders) {
    return new PromptOptions(
        Arrays.stream(Style.values()).map(Style::label).toList(),
        Arrays.stream(AspectRatio.values()).map(AspectRatio::label).toList(),
        Arrays.stream(Quality.values()).map(Quality::label).toList(),
        orders.choices().voices(),
        PromptBrief.LONGEST_PROMPT,
        PromptBrief.LONGEST_SECONDS);
  }
}
