package dev.reelmill.narration;

import dev.reelmill.narration.MaryWords.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads when each written token is heard out of an ACOUSTPARAMS document: the durations of its
 * phones ({@code ph/@d}) and breaks ({@code boundary/@duration}), milliseconds, one after another.
 */
final class MaryTimings {
  private final List<Placed> placed;
  private final double[] starts;
  private final double[] ends;
  private double clock;
  private int next;

  private MaryTimings(List<Placed> placed, int tokens) {
    this.placed = placed;
    this.starts = new double[tokens];
    this.ends = new double[tokens];
    Arrays.fill(starts, -1);
  }

  /** A timing for every token in order; a token that is not heard has no length. */
  static List<WordTiming> read(Document document, List<Placed> placed, List<SpokenToken> tokens) {
    MaryTimings timings = new MaryTimings(placed, tokens.size());
    timings.walk(document.getDocumentElement(), -1);
    if (timings.next != placed.size()) {
      throw new IllegalStateException(timings.next + " words came back of " + placed.size());
    }
    List<WordTiming> words = new ArrayList<>();
    double last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean heard = timings.starts[i] >= 0;
      double start = heard ? timings.starts[i] : last;
      last = heard ? timings.ends[i] : last;
      words.add(new WordTiming(tokens.get(i).written(), start, last));
    }
    return words;
  }

  private void walk(Element element, int token) {
    int inside = token;
    switch (element.getTagName()) {
      case "t" -> {
        inside = placed.get(next).token();
        next++;
      }
      case "ph" -> phone(Double.parseDouble(element.getAttribute("d")) / 1000, token);
      case "boundary" -> clock += seconds(element.getAttribute("duration"));
      default -> {}
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner, inside);
      }
    }
  }

  private void phone(double seconds, int token) {
    if (token >= 0) {
      starts[token] = starts[token] < 0 ? clock : starts[token];
      ends[token] = clock + seconds;
    }
    clock += seconds;
  }

  private static double seconds(String milliseconds) {
    return milliseconds.isEmpty() ? 0 : Double.parseDouble(milliseconds) / 1000;
  }
}
