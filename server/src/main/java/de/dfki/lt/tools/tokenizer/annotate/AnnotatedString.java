package de.dfki.lt.tools.tokenizer.annotate;

import org.jspecify.annotations.Nullable;

/** Text with annotated runs and a current index: the calls that MaryTTS 5.2.1 makes. */
public interface AnnotatedString {

  /**
   * Moves to an index.
   *
   * @return the character there, or {@link java.text.CharacterIterator#DONE} behind the end
   */
  char setIndex(int index);

  /** Where the run of the given annotation that holds the current index begins. */
  int getRunStart(String key);

  /** Where the run of the given annotation that holds the current index ends, exclusive. */
  int getRunLimit(String key);

  /** The value of the given annotation at the current index. */
  @Nullable Object getAnnotation(String key);

  /** The characters from begin to before end. */
  String substring(int begin, int end);
}
