package dev.reelmill.search;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.PostingText;
import dev.reelmill.search.Findable.TextViews;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses the texts a posting is found by: its title, and its description in passages, each behind
 * the title. A query is compared with each, so that both "python developer" and a sentence about
 * the work find it. Without a description, the title is the only passage.
 */
final class PostingViews {
  /** Changes whenever other texts are chosen, so that old vectors are not kept. */
  static final String VERSION = "2";

  private static final int WORDS = 110;
  private static final int FEWEST_WORDS = 20;
  private static final int PASSAGES = 5;

  private PostingViews() {}

  /** The views of a posting. */
  static TextViews of(GreenhousePosting posting) {
    List<String> words =
        PostingText.blocks(posting.content()).stream()
            .map(TextBlock::text)
            .flatMap(text -> Stream.of(text.split(" ")))
            .limit(PASSAGES * WORDS)
            .toList();
    List<String> passages = new ArrayList<>();
    for (int from = 0; from < words.size(); from += WORDS) {
      List<String> passage = words.subList(from, Math.min(from + WORDS, words.size()));
      if (from == 0 || passage.size() >= FEWEST_WORDS) {
        passages.add(posting.title() + ". " + String.join(" ", passage));
      }
    }
    return new TextViews(posting.title(), passages.isEmpty() ? List.of(posting.title()) : passages);
  }
}
