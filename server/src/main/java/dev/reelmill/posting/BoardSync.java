package dev.reelmill.posting;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Syncs boards again and again: those that somebody imported over HTTP, and those that are
 * configured. Any number of servers may do it at once; each board is synced by one of them.
 */
public final class BoardSync {
  private final BoardStore boards;
  private final HostedBoards hosted;
  private final List<BoardName> configured;
  private final Duration interval;

  /**
   * A sync.
   *
   * @param configured boards that are synced although nobody has imported them
   * @param interval how long after a board was looked at it is due again
   */
  public BoardSync(
      DataSource database, BoardClient client, List<BoardName> configured, Duration interval) {
    this.boards = new BoardStore(database);
    BoardSaving saving = new BoardSaving(new PostingWrites(database));
    this.hosted = new HostedBoards(database, saving, boards, client);
    this.configured = List.copyOf(configured);
    this.interval = interval;
  }

  /** Syncs what is due, one board after the other. */
  public void round() {
    configured.forEach(boards::add);
    for (BoardName name : boards.due(configured, interval)) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      hosted.syncIfDue(name, configured, interval);
    }
  }
}
