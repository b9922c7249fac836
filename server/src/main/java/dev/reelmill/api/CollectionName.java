package dev.reelmill.api;

import java.text.Normalizer;

/** Names that people give their collections of documents. */
public final class CollectionName {
  /** The most characters of one. */
  public static final int LONGEST = 100;

  private CollectionName() {}

  /** The name as it is kept, so that one that looks the same is the same. */
  public static String of(String given) {
    return Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
  }
}
