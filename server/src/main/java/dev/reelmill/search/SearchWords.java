package dev.reelmill.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words, the same for postings and searches: lower case, without accents; C++, C#
 * and .NET stay words. Stems are such words without English endings and stop words.
 */
final class SearchWords {
  private static final NormalizeCharMap NAMES = names();
  private static final Analyzer PLAIN = analyzer(false);
  private static final Analyzer STEMMED = analyzer(true);

  private SearchWords() {}

  /**
   * A word and where it stands.
   *
   * @param text lower case, without accents
   * @param start where it begins in the text it was cut from
   * @param end where it ends there, exclusive
   */
  record Word(String text, int start, int end) {}

  /** The words of a text with their places. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = PLAIN.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The words of a text. */
  static List<String> plain(String text) {
    return of(text).stream().map(Word::text).toList();
  }

  /** The stems of a text, stop words left out. */
  static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = STEMMED.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  private static Analyzer analyzer(boolean stems) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(NAMES, reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream folded =
            new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        return new TokenStreamComponents(
            words,
            stems
                ? new PorterStemFilter(
                    new StopFilter(folded, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))
                : folded);
      }
    };
  }

  private static NormalizeCharMap names() {
    NormalizeCharMap.Builder names = new NormalizeCharMap.Builder();
    names.add("C++", " cplusplus ");
    names.add("c++", " cplusplus ");
    names.add("C#", " csharp ");
    names.add("c#", " csharp ");
    names.add("F#", " fsharp ");
    names.add(".NET", " dotnet ");
    names.add(".Net", " dotnet ");
    names.add(".net", " dotnet ");
    names.add("Node.js", "nodejs");
    names.add("node.js", "nodejs");
    names.add("React.js", "react");
    names.add("Vue.js", "vue");
    names.add("Next.js", "nextjs");
    names.add("R&D", "rnd");
    return names.build();
  }
}
