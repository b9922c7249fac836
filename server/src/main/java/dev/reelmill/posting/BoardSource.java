package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where boards come from. */
public sealed interface BoardSource {

  /** What it is called, for people. */
  String label();

  /**
   * Which source an argument means: a file or directory if there is one, else a board.
   *
   * @param company names the employer where the board does not, or null
   * @throws ReelmillException {@code unknown_board} when it can be neither
   */
  static BoardSource of(String argument, @Nullable String company) {
    if (!argument.isBlank() && argument.indexOf('\0') < 0) {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        return new Directory(path, company);
      }
      if (Files.exists(path)) {
        return new File(path, company);
      }
    }
    return hosted(argument, company);
  }

  /**
   * A board that is fetched over HTTP: "greenhouse:acme", "lever:acme", "ashby:acme"; "acme" alone
   * is one of Greenhouse.
   *
   * @throws ReelmillException {@code unknown_board} when it is not written like that
   */
  static Hosted hosted(String argument, @Nullable String company) {
    int colon = argument.indexOf(':');
    BoardKind kind =
        colon < 0
            ? BoardKind.GREENHOUSE
            : BoardKind.labelled(argument.substring(0, colon)).orElse(null);
    String slug = argument.substring(colon + 1);
    if (kind == null || !Hosted.slugs(kind).matcher(slug).matches()) {
      throw new ReelmillException(
          "unknown_board",
          false,
          "There is no such file, and it is no board's name (acme, greenhouse:acme, lever:acme or"
              + " ashby:acme): "
              + PlainText.tidy(argument));
    }
    return new Hosted(new BoardName(kind, slug), company);
  }

  /**
   * One board in a file. The file's name is the name its postings are kept under.
   *
   * @param company names the employer where the board does not; the file's name does when null
   */
  record File(Path path, @Nullable String company) implements BoardSource {
    @Override
    public String label() {
      return path.toString();
    }

    /** The file as one that is read now. */
    Content open() {
      try (InputStream in = Files.newInputStream(path)) {
        byte[] json = BoardFile.read(in, path.toString());
        String fileName = String.valueOf(path.getFileName());
        return new Content(fileName, company, new ByteArrayInputStream(json));
      } catch (IOException e) {
        throw new ReelmillException("unreadable_board", true, "Cannot read " + path, e);
      }
    }
  }

  /**
   * A directory with one board in each of its {@code .json} files.
   *
   * @param company see {@link File}
   */
  record Directory(Path path, @Nullable String company) implements BoardSource {

    @Override
    public String label() {
      return path.toString();
    }

    /** The boards, by name. */
    List<File> files() {
      try (Stream<Path> entries = Files.list(path)) {
        return entries
            .filter(entry -> entry.toString().endsWith(".json") && Files.isRegularFile(entry))
            .sorted()
            .map(entry -> new File(entry, company))
            .toList();
      } catch (IOException e) {
        throw new ReelmillException("unreadable_board", true, "Cannot list " + path, e);
      }
    }
  }

  /**
   * One board that somebody sends.
   *
   * @param fileName what it was called there, which its postings are kept under; when empty, the
   *     company names it, or the postings' own addresses do
   * @param company names the employer where the board does not, or null
   * @param json read once, at most 50 MB of it, and left open
   */
  record Content(String fileName, @Nullable String company, InputStream json)
      implements BoardSource {

    @Override
    public String label() {
      return fileName.isEmpty() ? "board" : fileName;
    }

    /** What names the employer of postings that do not, or null. */
    @Nullable String fallbackCompany() {
      return company != null && !company.isBlank() ? company : fileName.isEmpty() ? null : stem();
    }

    /** The name for its postings. */
    BoardName name(ParsedBoard board) {
      if (!fileName.isEmpty()) {
        return new BoardName(board.kind(), BoardName.slug(stem()));
      }
      return company != null && !company.isBlank()
          ? new BoardName(board.kind(), BoardName.slug(company))
          : board.ownName();
    }

    private String stem() {
      return fileName.replaceFirst("(?i)\\.json$", "");
    }
  }

  /**
   * A board that is fetched over HTTP.
   *
   * @param company names the employer where the board does not, or null for the slug
   */
  record Hosted(BoardName name, @Nullable String company) implements BoardSource {
    private static final Pattern GREENHOUSE = Pattern.compile("[a-z0-9_-]{1,100}");
    private static final Pattern OTHERS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

    public Hosted {
      if (!slugs(name.kind()).matcher(name.slug()).matches()) {
        throw new ReelmillException("unknown_board", false, "Not the name of a board: " + name);
      }
    }

    @Override
    public String label() {
      return name.toString();
    }

    private static Pattern slugs(BoardKind kind) {
      return switch (kind) {
        case GREENHOUSE -> GREENHOUSE;
        case LEVER, ASHBY -> OTHERS;
      };
    }
  }
}
