package dev.reelmill.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the word pieces of an uncased BERT vocabulary: clean, lower-case, strip accents,
 * split at white space, punctuation and CJK characters, then take the longest known piece from the
 * left.
 *
 * <p>After the {@code BertNormalizer}, {@code BertPreTokenizer} and {@code WordPiece} parts of
 * Hugging Face's tokenizers. Names of special tokens in the text are ordinary text here.
 */
final class WordPieceTokenizer {
  private static final int LONGEST_WORD = 100;
  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /**
   * A tokenizer for a vocabulary.
   *
   * @param vocabulary piece to id; pieces that continue a word begin with {@code ##}
   */
  WordPieceTokenizer(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    unknown = id("[UNK]");
    start = id("[CLS]");
    end = id("[SEP]");
  }

  /** Ids of the text's pieces between the start and end marks, cut to at most the given length. */
  long[] encode(String text, int longest) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    StringBuilder word = new StringBuilder();
    // No id needs more than this many characters, so the rest of a long text is not even looked at.
    String head = text.length() > longest * LONGEST_WORD ? cut(text, longest * LONGEST_WORD) : text;
    String plain = normalize(head);
    for (int i = 0, c; i < plain.length() && ids.size() < longest; i += Character.charCount(c)) {
      c = plain.codePointAt(i);
      if (c == ' ') {
        flush(word, ids);
      } else if (isPunctuation(c)) {
        flush(word, ids);
        flush(word.appendCodePoint(c), ids);
      } else {
        word.appendCodePoint(c);
      }
    }
    flush(word, ids);
    long[] encoded = new long[Math.min(ids.size() + 1, longest)];
    for (int i = 0; i < encoded.length - 1; i++) {
      encoded[i] = ids.get(i);
    }
    encoded[encoded.length - 1] = end;
    return encoded;
  }

  private int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + piece);
    }
    return id;
  }

  private static String cut(String text, int length) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  private static String normalize(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
                clean.append(' ');
              } else if (isIdeograph(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
              } else if (c != 0xFFFD && !isControl(c)) {
                clean.appendCodePoint(c);
              }
            });
    StringBuilder plain = new StringBuilder(clean.length());
    Normalizer.normalize(clean, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
    return plain.toString();
  }

  private void flush(StringBuilder word, List<Integer> ids) {
    if (word.isEmpty()) {
      return;
    }
    String text = word.toString();
    word.setLength(0);
    int before = ids.size();
    if (text.codePointCount(0, text.length()) > LONGEST_WORD || !addPieces(text, ids)) {
      ids.subList(before, ids.size()).clear();
      ids.add(unknown);
    }
  }

  private boolean addPieces(String word, List<Integer> ids) {
    for (int from = 0; from < word.length(); ) {
      String mark = from == 0 ? "" : "##";
      int to = word.length();
      Integer id = vocabulary.get(mark + word.substring(from, to));
      while (id == null && --to > from) {
        id = vocabulary.get(mark + word.substring(from, to));
      }
      if (id == null) {
        return false;
      }
      ids.add(id);
      from = to;
    }
    return true;
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT's own tokenizer calls Chinese characters. */
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
