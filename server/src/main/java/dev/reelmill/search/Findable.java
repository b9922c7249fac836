package dev.reelmill.search;

import java.util.List;

/** A text as searches find it. What costs work is worked out when it is asked for. */
public interface Findable {

  /** Its words, part by part. */
  List<WordPart> words();

  /** Texts whose words tell what a misspelt one may have meant, a line each; may be empty. */
  String spellings();

  /** Texts that name where it is, a line each; may be empty. */
  String places();

  /** Whose searches find it; empty when all do. */
  String scope();

  /** What a search's meaning is compared with. */
  TextViews views();

  /**
   * Words that count alike.
   *
   * @param weight how much a word in this part says about the text
   * @param usualLength of such parts, in words without the little ones
   */
  record WordPart(String text, double weight, double usualLength) {}

  /**
   * The texts whose vectors a search's is compared with.
   *
   * @param title what it is, in a few words
   * @param passages at least one
   */
  record TextViews(String title, List<String> passages) {
    public TextViews {
      passages = List.copyOf(passages);
      if (passages.isEmpty()) {
        throw new IllegalArgumentException("a text has a passage");
      }
    }
  }
}
