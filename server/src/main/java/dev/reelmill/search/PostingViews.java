package dev.reelmill.search;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.PostingText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts a posting is found by: its title, and its description in passages, each behind the
 * title. A query is compared with each, so that both "python developer" and a sentence about the
 * work find it.
 *
 * @param passages at least one: the title alone when there is no description
 */
record PostingViews(String title, List<String> passages) {
  /** Changes whenever other texts are chosen, so that old vectors are not kept. */
  static final String VERSION = "2";

  private static final int WORDS = 110;
  private static final int FEWEST_WORDS = 20;
  private static final int PASSAGES = 5;

  PostingViews {
    passages = List.copyOf(passages);
  }

  /** The views of a posting. */
  static PostingViews of(GreenhousePosting posting) {
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
    return new PostingViews(
        posting.title(), passages.isEmpty() ? List.of(posting.title()) : passages);
  }
}
