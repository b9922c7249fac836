package dev.reelmill.api;

import dev.reelmill.knowledge.Knowledge;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names that people give their collections of documents. */
public final class CollectionName {
  /** The most characters of one. */
  public static final int LONGEST = 100;

  /** The field of orders that names one. */
  public static final String FIELD = "knowledge";

  private CollectionName() {}

  /** The collection that a film is to take facts from, or null for none. */
  public static @Nullable String ofOwner(String owner, RequestFields fields, Knowledge knowledge) {
    String given = fields.textOrNull(FIELD, LONGEST);
    if (given == null || given.isEmpty()) {
      return null;
    }
    String name = of(given);
    if (!knowledge.has(owner, name)) {
      fields.wrong(FIELD, "must be the name of a collection of yours that has documents");
    }
    return name;
  }

  /** The name as it is kept, so that one that looks the same is the same. */
  public static String of(String given) {
    return Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
  }
}
