package dev.reelmill.search;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.PostingText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts a posting is found by, from short to long: its title; title, company and place; these
 * with the first words of its substance. A query is compared with each, the nearest counts, so that
 * both "python developer" and a sentence about the work find it.
 */
record PostingViews(String title, String headline, String passage) {
  /** Changes whenever other texts are chosen, so that old vectors are not kept. */
  static final String VERSION = "1";

  private static final int WORDS = 100;

  /** The views of a posting. */
  static PostingViews of(GreenhousePosting posting) {
    String headline =
        Stream.of(posting.title(), posting.company(), posting.location())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    String substance =
        PostingText.blocks(posting.content()).stream()
            .map(TextBlock::text)
            .flatMap(text -> Stream.of(text.split(" ")))
            .limit(WORDS)
            .collect(Collectors.joining(" "));
    return new PostingViews(posting.title(), headline, headline + ". " + substance);
  }

  /** All of them. */
  List<String> texts() {
    return List.of(title, headline, passage);
  }
}
