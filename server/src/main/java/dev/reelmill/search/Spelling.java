package dev.reelmill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Mends misspelt words. A word is taken for misspelt when no text and no word list has it, or only
 * a few texts by the same slip; it becomes the most frequent known word that begins alike and
 * differs by one letter, or by two when it is long.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  /** A word this much rarer than its neighbour is a slip, not a word. */
  private static final long RARER = 1000;

  /** What a letter more of distance takes from a neighbour's frequency. */
  private static final double FARTHER = 20;

  private final IndexReader postings;

  Spelling(IndexReader postings) {
    this.postings = postings;
  }

  /** The word that was meant. */
  String mended(String word) {
    if (word.length() < SHORTEST || !isLatin(word) || isListed(word)) {
      return word;
    }
    try {
      long frequency = frequency(word);
      return frequency * RARER > postings.numDocs() ? word : new Search(word, frequency).nearest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLatin(String word) {
    return word.codePoints().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isListed(String word) {
    return Synonyms.knows(word)
        || Abbreviations.knows(word)
        || Translations.knows(word)
        || Places.knows(word);
  }

  /** How many postings have it in any form; stop words count as in all. */
  private long frequency(String word) throws IOException {
    List<String> stems = SearchWords.stems(word);
    return stems.isEmpty()
        ? postings.numDocs()
        : postings.docFreq(new Term(TextDocument.WORDS, stems.getFirst()));
  }

  /** For the best among a word's neighbours. */
  private final class Search {
    private final String word;
    private final long frequency;
    private final int letters;
    private String best;
    private double most;

    Search(String word, long frequency) {
      this.word = word;
      this.frequency = frequency;
      this.letters = word.length() >= LONG ? 2 : 1;
      this.best = word;
    }

    String nearest() throws IOException {
      for (LeafReaderContext segment : postings.leaves()) {
        Terms terms = segment.reader().terms(TextDocument.SPELLINGS);
        if (terms != null) {
          Term sought = new Term(TextDocument.SPELLINGS, word);
          FuzzyTermsEnum near = new FuzzyTermsEnum(terms, sought, letters, 1, true);
          for (BytesRef term = near.next(); term != null; term = near.next()) {
            consider(term.utf8ToString());
          }
        }
      }
      for (String listed : Synonyms.words()) {
        if (listed.charAt(0) == word.charAt(0)
            && Math.abs(listed.length() - word.length()) <= letters) {
          consider(listed);
        }
      }
      return best;
    }

    private void consider(String other) throws IOException {
      int distance = EditDistance.between(word, other);
      if (distance == 0 || distance > letters) {
        return;
      }
      // A word of the lists alone comes last.
      double found = Math.max(0.1, (double) frequency(other));
      double worth = found / Math.pow(FARTHER, distance - 1);
      if (worth > most && found > frequency * RARER) {
        most = worth;
        best = other;
      }
    }
  }
}
