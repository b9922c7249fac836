package dev.reelmill.posting;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches boards from the public APIs of Greenhouse, Lever and Ashby. What may pass is tried again
 * after a pause; redirects are followed to the same host only.
 */
public final class BoardClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final BoardAddresses addresses;
  private final FetchRules rules;
  private @Nullable HttpClient client;

  /** A client of the given APIs. */
  public BoardClient(BoardAddresses addresses, FetchRules rules) {
    this.addresses = addresses;
    this.rules = rules;
  }

  /** Where a board is fetched from. */
  URI address(BoardName board) {
    return addresses.of(board);
  }

  /**
   * Asks for a board.
   *
   * @param etag what is known already is recognised by; null asks for it in any case
   * @throws BoardFailure {@code board_not_found}, {@code board_too_large} or {@code board_refused}
   *     (not retryable), {@code board_unavailable} (retryable)
   */
  BoardAnswer fetch(BoardName board, @Nullable String etag) {
    for (int tried = 1; ; tried++) {
      try {
        return withinTime(board, etag);
      } catch (BoardFailure failure) {
        if (!failure.retryable() || tried >= rules.tries()) {
          throw failure;
        }
        pause(board, failure, tried);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }

  /** Made when it is needed first, because it starts a thread. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(CONNECT)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }

  private void pause(BoardName board, BoardFailure failure, int tried) {
    Duration asked = failure.comeBackAfter();
    if (asked != null && asked.compareTo(rules.longestPause()) > 0) {
      throw failure;
    }
    Duration own = rules.pauseAfter(tried);
    try {
      Thread.sleep(asked != null && asked.compareTo(own) > 0 ? asked : own);
    } catch (InterruptedException e) {
      throw interrupted(board);
    }
  }

  /** The client's own limits end with the headers; this one includes the content. */
  private BoardAnswer withinTime(BoardName board, @Nullable String etag) {
    BoardRequest request = new BoardRequest(client(), board, addresses.of(board), etag);
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<BoardAnswer> answer = thread.submit(request::send);
      try {
        return answer.get(rules.answer().toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof BoardFailure known
            ? known
            : BoardFailure.unavailable(board, "the answer broke off or never came", e);
      } catch (TimeoutException e) {
        String why = "no whole answer within " + rules.answer().toSeconds() + " s";
        throw BoardFailure.unavailable(board, why, e);
      } catch (InterruptedException e) {
        throw interrupted(board);
      } finally {
        answer.cancel(true);
      }
    }
  }

  private static BoardFailure interrupted(BoardName board) {
    Thread.currentThread().interrupt();
    return BoardFailure.refused(board, "interrupted");
  }
}
