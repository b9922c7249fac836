package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parts pieces into lines; all widths are ems. */
record LineBreaker(Type type) {
  private static final String ELLIPSIS = "…";
  private static final String NOT_BEFORE_ELLIPSIS = "[\\s,;:.!?–—/·(-]+$";

  /** What ends a line rather than begin one. */
  private static final String SEPARATOR = "[–·/|]";

  List<List<Piece>> wrap(List<Piece> pieces, float limit) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    float width = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      float needed = (piece.spaced() && !line.isEmpty() ? space() : 0) + width(piece);
      float separator =
          i + 1 < pieces.size() && pieces.get(i + 1).text().matches(SEPARATOR)
              ? space() + width(pieces.get(i + 1))
              : 0;
      if (!line.isEmpty() && width + needed + separator > limit) {
        lines.add(line);
        line = new ArrayList<>();
        width = 0;
        needed = width(piece);
      }
      line.add(piece);
      width += needed;
    }
    lines.add(line);
    return lines;
  }

  boolean fits(List<List<Piece>> lines, float limit) {
    return lines.stream().allMatch(line -> width(line) <= limit);
  }

  /** The same number of lines, as even as they get. */
  List<List<Piece>> balance(List<Piece> pieces, int lines, float limit) {
    float low = 0;
    float high = limit;
    for (int round = 0; lines > 1 && round < 9; round++) {
      float middle = (low + high) / 2;
      List<List<Piece>> wrapped = wrap(pieces, middle);
      if (wrapped.size() <= lines && fits(wrapped, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return wrap(pieces, high);
  }

  List<Piece> breakLong(List<Piece> pieces, float limit) {
    return pieces.stream()
        .flatMap(
            piece -> width(piece) <= limit ? Stream.of(piece) : piece.broken(limit, type).stream())
        .toList();
  }

  /** The first lines, the last of them shortened at a word's border to end in an ellipsis. */
  List<List<Piece>> cut(List<List<Piece>> lines, float limit) {
    List<List<Piece>> kept = new ArrayList<>(lines.subList(0, type.lines()));
    List<Piece> last = new ArrayList<>(kept.removeLast());
    Piece next = lines.get(type.lines()).getFirst();
    while (last.size() > 1 && (!next.spaced() || width(cut(last)) > limit)) {
      next = last.removeLast();
    }
    List<Piece> shortened = cut(last);
    while (width(shortened) > limit && shortened.getFirst().text().length() > 2) {
      String text = shortened.getFirst().text();
      shortened = cut(List.of(shortened.getFirst().with(lessOne(text), type)));
    }
    kept.add(shortened);
    return kept;
  }

  /** Where each piece of a line stands, in pixels. */
  Text.Line place(List<Piece> line, float size) {
    List<Text.Placed> words = new ArrayList<>();
    float x = 0;
    for (Piece piece : line) {
      x += piece.spaced() && !words.isEmpty() ? space() * size : 0;
      float width = width(piece) * size;
      words.add(new Text.Placed(piece.word(), piece.text(), piece.shape(), x, width));
      x += width;
    }
    return new Text.Line(words, x);
  }

  private List<Piece> cut(List<Piece> line) {
    List<Piece> shortened = new ArrayList<>(line);
    Piece last = shortened.removeLast();
    String text = last.text().replaceAll(NOT_BEFORE_ELLIPSIS, "") + ELLIPSIS;
    shortened.add(last.with(text, type));
    return shortened;
  }

  private static String lessOne(String text) {
    int end = text.length() - ELLIPSIS.length();
    return text.substring(0, text.offsetByCodePoints(end, -1));
  }

  private float width(List<Piece> line) {
    float width = 0;
    for (int i = 0; i < line.size(); i++) {
      width += width(line.get(i)) + (i > 0 && line.get(i).spaced() ? space() : 0);
    }
    return width;
  }

  private float width(Piece piece) {
    return piece.width(type.tracking());
  }

  private float space() {
    return type.space() + type.tracking();
  }
}
