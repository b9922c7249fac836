package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where boards come from. */
public sealed interface BoardSource {

  /** Which source an argument means: a file or directory if there is one, else a board's slug. */
  static BoardSource of(String argument) {
    if (!argument.isBlank() && argument.indexOf('\0') < 0) {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        return new Directory(path);
      }
      if (Files.exists(path)) {
        return new File(path);
      }
    }
    if (Slug.VALID.matcher(argument).matches()) {
      return new Slug(argument);
    }
    throw new ReelmillException(
        "unknown_board", false, "There is no such file, and it is no board's name: " + argument);
  }

  /** One board in a file; the file's name names the company where the board does not. */
  record File(Path path) implements BoardSource {

    /** The file's name without its ending. */
    public String company() {
      return String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
    }

    /** The name the board's postings are kept under. */
    public String slug() {
      String slug = company().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
      return slug.isBlank() ? "board" : slug;
    }

    /** The file's content. */
    byte[] read() {
      try {
        if (Files.size(path) > GreenhouseBoards.LARGEST) {
          throw new ReelmillException("board_too_large", false, "Over 50 MB: " + path);
        }
        return Files.readAllBytes(path);
      } catch (IOException e) {
        throw new ReelmillException("unreadable_board", true, "Cannot read " + path, e);
      }
    }
  }

  /** A directory with one board in each of its {@code .json} files. */
  record Directory(Path path) implements BoardSource {

    /** The boards, by name. */
    List<File> files() {
      try (Stream<Path> entries = Files.list(path)) {
        return entries
            .filter(entry -> entry.toString().endsWith(".json") && Files.isRegularFile(entry))
            .sorted()
            .map(File::new)
            .toList();
      } catch (IOException e) {
        throw new ReelmillException("unreadable_board", true, "Cannot list " + path, e);
      }
    }
  }

  /**
   * A board of Greenhouse's public API.
   *
   * @param name small letters, digits, hyphens and underscores
   */
  record Slug(String name) implements BoardSource {
    private static final Pattern VALID = Pattern.compile("[a-z0-9_-]{1,100}");

    public Slug {
      if (!VALID.matcher(name).matches()) {
        throw new ReelmillException("unknown_board", false, "Not the name of a board: " + name);
      }
    }
  }
}
