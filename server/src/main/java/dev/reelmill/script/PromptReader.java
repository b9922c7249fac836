package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a prompt apart: what it asks for, what it is about, and what it says about that. */
final class PromptReader {
  private static final int A_HEADING = 70;
  private static final int A_SHORT_SENTENCE = 60;
  private static final Pattern QUOTED =
      Pattern.compile("(?s)^[\"'](.{8,400}?)[\"'][.,]?(?:\\s*(?:-|–|by|,)\\s*(.{2,60}?)\\.?)?$");
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[-+*>]|\\(?\\d{1,2}[.):]|step \\d+[:.)-]?)\\s+", Pattern.CASE_INSENSITIVE);

  private PromptReader() {}

  /** Reads a prompt of plain lines. */
  static PromptReading read(List<String> lines) {
    String address = WebAddress.in(String.join("\n", lines));
    List<String> plain =
        lines.stream()
            .map(WebAddress::without)
            .filter(line -> line.matches(".*[\\p{L}\\p{N}].*"))
            .toList();
    if (plain.isEmpty()) {
      return PromptReading.of(PromptShape.THEME, address).at(address);
    }
    return (plain.size() == 1 ? line(plain.getFirst()) : lines(plain)).at(address);
  }

  private static PromptReading lines(List<String> lines) {
    List<String> points = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean numbered = false;
    for (String line : lines) {
      Matcher bullet = BULLET.matcher(line);
      if (bullet.find()) {
        numbered |= line.matches("(?i)^\\(?1[.):].*|^step.*");
        points.add(bullet.replaceFirst(""));
      } else {
        others.add(line);
      }
    }
    boolean shortLines =
        lines.stream()
            .skip(1)
            .allMatch(line -> line.length() <= A_SHORT_SENTENCE && !line.matches(".*[.!?]$"));
    if (points.size() < 2 && shortLines && lines.size() >= 3) {
      points = new ArrayList<>(lines.subList(1, lines.size()));
      others = new ArrayList<>(lines.subList(0, 1));
    }
    return points.size() >= 2 ? listed(points, others, numbered) : paragraphs(lines);
  }

  /** Entries on lines of their own, under a heading or none. */
  private static PromptReading listed(List<String> points, List<String> others, boolean numbered) {
    String heading = others.isEmpty() ? "" : others.removeFirst();
    PromptReading head =
        line(heading.isEmpty() ? points.getFirst() : heading.replaceFirst("[:–-]+$", ""));
    PromptShape shape =
        head.shape() == PromptShape.HOW_TO || (numbered && areSteps(points))
            ? PromptShape.HOW_TO
            : head.shape() == PromptShape.ADVERT ? PromptShape.ADVERT : PromptShape.LIST;
    return head.as(shape)
        .about(heading.isEmpty() ? "" : head.subject())
        .withItems(points)
        .withSentences(sentences(others));
  }

  /** A heading with text below it, or text only. */
  private static PromptReading paragraphs(List<String> lines) {
    String first = lines.getFirst();
    if (first.length() > A_HEADING || first.matches(".*[.!]$")) {
      return line(String.join(" ", lines));
    }
    PromptReading head = line(first.replaceFirst(":$", ""));
    return head.as(head.shape() == PromptShape.THEME ? PromptShape.TEXT : head.shape())
        .withSentences(sentences(lines.subList(1, lines.size())));
  }

  private static boolean areSteps(List<String> points) {
    return points.stream()
        .allMatch(point -> Verbs.isBase(point.split("\\s+", 2)[0].toLowerCase(Locale.ROOT)));
  }

  private static PromptReading line(String line) {
    Matcher quoted = QUOTED.matcher(line);
    if (quoted.matches()) {
      String source = quoted.group(2) == null ? "" : quoted.group(2);
      return PromptReading.of(PromptShape.QUOTE, source).withItems(List.of(quoted.group(1)));
    }
    PromptOrder order = PromptOrder.of(line);
    if (order.offer()) {
      return AdvertReader.read(order.text());
    }
    List<String> sentences = PlainPrompt.sentences(order.text());
    PromptReading reading =
        ComparisonReader.headed(order.text())
            .orElseGet(
                () ->
                    sentences.size() > 1
                        ? severalSentences(order, sentences)
                        : PhraseReader.read(order.text()));
    return reading.to(order.audience());
  }

  private static PromptReading severalSentences(PromptOrder order, List<String> sentences) {
    String first = sentences.getFirst();
    List<String> rest = sentences.subList(1, sentences.size());
    boolean ordered = order.heading() && first.length() <= A_HEADING;
    Optional<PromptReading> head =
        first.endsWith("?") || first.length() <= A_SHORT_SENTENCE || ordered
            ? Optional.of(PhraseReader.read(ordered ? first.replaceFirst("[.!]+$", "") : first))
            : Optional.empty();
    boolean told =
        head.isPresent()
            && head.get().shape() != PromptShape.TEXT
            && head.get().shape() != PromptShape.THEME;
    if (told) {
      return head.get().withSentences(rest);
    }
    return ordered
        ? PromptReading.of(PromptShape.TEXT, first.replaceFirst("[.!]+$", "")).withSentences(rest)
        : PromptReading.text(sentences);
  }

  private static List<String> sentences(List<String> lines) {
    return lines.stream().flatMap(line -> PlainPrompt.sentences(line).stream()).toList();
  }
}
