package dev.reelmill.encode;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.encode.mp4.MovieTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** The threads that encode the ladder, and what they report. Used by the thread that draws. */
final class LadderThreads {
  private final FrameRing ring;
  private final LadderProgress progress;
  private final BlockingQueue<RenditionEvent> events = new LinkedBlockingQueue<>();
  private final List<RungThread> rungs = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private int ended;

  LadderThreads(FrameRing ring, LadderProgress progress) {
    this.ring = ring;
    this.progress = progress;
  }

  /** Starts a thread for each group of sizes, whose lengths add up to the ladder's. */
  void start(
      H264Settings settings,
      FilmShape shape,
      List<Integer> groups,
      List<AVFrame> places,
      Path directory) {
    int first = 0;
    for (int count : groups) {
      List<RungOutput> outputs = new ArrayList<>();
      for (int i = first; i < first + count; i++) {
        int index = i;
        outputs.add(
            new RungOutput(
                shape.ladder().rungs().get(i),
                directory,
                soFar -> events.add(new RenditionEvent.SegmentWritten(index, soFar))));
      }
      RungThread rung =
          new RungThread(settings, shape, ring, rungs.size(), places, first, outputs, events);
      rungs.add(rung);
      threads.add(Thread.ofPlatform().name("encode-" + rungs.size()).start(rung));
      first += count;
    }
  }

  void add(SceneWork work) {
    rungs.forEach(rung -> rung.add(work));
  }

  /** The largest rendition as a track; asked for when all threads have ended. */
  MovieTrack largest() {
    return rungs.getFirst().largest();
  }

  /** Passes on what has been reported. */
  void hearAll() {
    for (@Nullable RenditionEvent event = events.poll(); event != null; event = events.poll()) {
      hear(event);
    }
    progress.framesDone(ring.done());
  }

  /** Waits until all threads have ended. */
  void hearToTheEnd() throws InterruptedException {
    add(new SceneWork.End());
    while (ended < threads.size()) {
      hear(events.take());
      progress.framesDone(ring.done());
    }
  }

  private void hear(RenditionEvent event) {
    switch (event) {
      case RenditionEvent.SegmentWritten(int index, EncodedFilm.Rendition soFar) ->
          progress.segmentWritten(index, soFar);
      case RenditionEvent.Ended() -> ended++;
      case RenditionEvent.Failed(Throwable cause) -> throw failure(cause);
    }
  }

  /** Waits for the reason why a thread stopped the ring. */
  ReelmillException reasonOfStop() throws InterruptedException {
    while (true) {
      if (events.take() instanceof RenditionEvent.Failed(Throwable cause)
          && !(cause instanceof FrameRing.Stopped)) {
        return failure(cause);
      }
    }
  }

  private static ReelmillException failure(Throwable cause) {
    return cause instanceof ReelmillException known
        ? known
        : new ReelmillException(
            "encode_failed", true, "the encoder broke: " + cause.getMessage(), cause);
  }

  /** Ends all threads and waits for them, even when interrupted. */
  void close() {
    ring.stop();
    add(new SceneWork.End());
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
