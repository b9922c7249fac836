package dev.reelmill.app.settings;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.posting.BoardAddresses;
import dev.reelmill.posting.BoardName;
import dev.reelmill.posting.BoardSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Boards of postings.
 *
 * @param addresses where they are fetched from
 * @param interval how often those that were imported are synced; never when empty
 * @param boards those that are synced although nobody imported them
 */
public record ImportSettings(
    BoardAddresses addresses, Optional<Duration> interval, List<BoardName> boards) {
  private static final int WEEK_IN_MINUTES = 7 * 24 * 60;

  public ImportSettings {
    boards = List.copyOf(boards);
  }

  static ImportSettings read(SettingsSource source) {
    BoardAddresses usual = BoardAddresses.PUBLIC;
    int minutes = source.whole("IMPORT_INTERVAL_MINUTES", 0, 0, WEEK_IN_MINUTES);
    List<BoardName> boards =
        source
            .parsed(
                "IMPORT_BOARDS",
                ImportSettings::boards,
                "must be boards like greenhouse:acme,lever:acme,ashby:acme")
            .orElse(List.of());
    if (minutes == 0 && !boards.isEmpty()) {
      source.problem("IMPORT_BOARDS needs IMPORT_INTERVAL_MINUTES, which says how often");
    }
    return new ImportSettings(
        new BoardAddresses(
            address(source, "GREENHOUSE_BASE_URL", usual.greenhouse()),
            address(source, "LEVER_BASE_URL", usual.lever()),
            address(source, "ASHBY_BASE_URL", usual.ashby())),
        minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes)),
        boards);
  }

  private static URI address(SettingsSource source, String name, URI usual) {
    return source.parsed(name, Settings::web, "must be an http or https URL").orElse(usual);
  }

  private static List<BoardName> boards(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(board -> !board.isEmpty())
        .map(ImportSettings::board)
        .toList();
  }

  private static BoardName board(String text) {
    try {
      return BoardSource.hosted(text, null).name();
    } catch (ReelmillException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
