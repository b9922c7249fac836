package dev.reelmill.app.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Server-sent events of one job; who listens later hears them all. */
final class CannedEvents {
  private final List<String> events = new ArrayList<>();
  private boolean ended;

  synchronized void add(String event, String data) {
    events.add("event: " + event + "\ndata: " + data + "\n\n");
    notifyAll();
  }

  /** Everybody hangs up. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Returns when it has ended, or throws when the listener is gone. */
  void writeTo(OutputStream listener) throws IOException, InterruptedException {
    for (int heard = 0; await(heard); heard++) {
      listener.write(event(heard).getBytes(StandardCharsets.UTF_8));
      listener.flush();
    }
  }

  private synchronized String event(int number) {
    return events.get(number);
  }

  /** Whether there is one of this number, or false at the end. */
  private synchronized boolean await(int number) throws InterruptedException {
    while (events.size() <= number && !ended) {
      wait();
    }
    return !ended;
  }
}
