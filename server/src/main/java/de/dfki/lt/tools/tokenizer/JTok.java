package de.dfki.lt.tools.tokenizer;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import de.dfki.lt.tools.tokenizer.annotate.FastAnnotatedString;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words and single punctuation marks, each a run of the annotation {@code class}.
 * The first token of the text carries {@code border} = {@code p}, the first of each further
 * sentence {@code tu}. Enough for MaryTTS's self test; Reelmill speaks words it has cut itself.
 */
public final class JTok {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*|\\S");

  /** The properties say where JTok's language resources are; there are none here. */
  public JTok(Properties languages) {}

  /** Tokenises a text; the language makes no difference. */
  public AnnotatedString tokenize(String text, String language) {
    FastAnnotatedString annotated = new FastAnnotatedString(text);
    Matcher tokens = TOKEN.matcher(text);
    String border = "p";
    while (tokens.find()) {
      boolean word = Character.isLetterOrDigit(tokens.group().codePointAt(0));
      annotated.annotate("class", word ? "WORD" : "PUNCTUATION", tokens.start(), tokens.end());
      if (word && !border.isEmpty()) {
        annotated.annotate("border", border, tokens.start(), tokens.start() + 1);
        border = "";
      }
      if (".!?".contains(tokens.group())) {
        border = "tu";
      }
    }
    return annotated;
  }
}
