package de.dfki.lt.tools.tokenizer.annotate;

import java.text.CharacterIterator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text whose annotations are kept as runs ordered by where they begin. */
public final class FastAnnotatedString implements AnnotatedString {
  private record Run(int begin, int end, Object value) {}

  private final String text;
  private final Map<String, NavigableMap<Integer, Run>> runs = new HashMap<>();
  private int index;

  /** Text without annotations, at index 0. */
  public FastAnnotatedString(String text) {
    this.text = text;
  }

  /** Marks the characters from begin to before end; runs of one key do not overlap. */
  public void annotate(String key, Object value, int begin, int end) {
    runs.computeIfAbsent(key, name -> new TreeMap<>()).put(begin, new Run(begin, end, value));
  }

  @Override
  public char setIndex(int newIndex) {
    index = newIndex;
    return newIndex < text.length() ? text.charAt(newIndex) : CharacterIterator.DONE;
  }

  @Override
  public int getRunStart(String key) {
    Map.Entry<Integer, Run> before = of(key).floorEntry(index);
    if (before == null) {
      return 0;
    }
    Run run = before.getValue();
    return index < run.end() ? run.begin() : run.end();
  }

  @Override
  public int getRunLimit(String key) {
    Map.Entry<Integer, Run> before = of(key).floorEntry(index);
    if (before != null && index < before.getValue().end()) {
      return before.getValue().end();
    }
    Integer next = of(key).higherKey(index);
    return next == null ? text.length() : next;
  }

  @Override
  public @Nullable Object getAnnotation(String key) {
    Map.Entry<Integer, Run> before = of(key).floorEntry(index);
    return before != null && index < before.getValue().end() ? before.getValue().value() : null;
  }

  @Override
  public String substring(int begin, int end) {
    return text.substring(begin, end);
  }

  private NavigableMap<Integer, Run> of(String key) {
    return runs.getOrDefault(key, new TreeMap<>());
  }
}
