package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.media.NativeScope;
import dev.reelmill.narration.AudioClip;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** One film on its way: draws on the thread that runs it and owns the rendition threads. */
final class Encoding implements AutoCloseable {
  private static final int PLACES = 16;

  private final H264Settings settings;
  private final FrameSource frames;
  private final AudioClip audio;
  private final EncodingLadder ladder;
  private final Path directory;
  private final SegmentTimes times;
  private final FrameRing ring;
  private final LadderProgress progress;
  private final BlockingQueue<RenditionEvent> events = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final NativeScope scope = new NativeScope();
  private final Arena arena = Arena.ofShared();
  private int ended;

  Encoding(
      H264Settings settings,
      FrameSource frames,
      AudioClip audio,
      EncodingLadder ladder,
      Path directory,
      EncodeProgress progress) {
    this.settings = settings;
    this.frames = frames;
    this.audio = audio;
    this.ladder = ladder;
    this.directory = directory;
    this.times = new SegmentTimes(frames.framesPerSecond(), frames.frameCount());
    this.ring = new FrameRing(PLACES, ladder.rungs().size());
    this.progress = new LadderProgress(ladder.rungs().size(), frames.frameCount(), progress);
  }

  EncodedFilm run() throws InterruptedException {
    List<AVFrame> places = Stream.generate(this::place).limit(PLACES).toList();
    start(places);
    try {
      draw(places);
    } catch (FrameRing.Stopped e) {
      // A rendition stopped the ring; its reason is among the events.
    }
    while (ended < threads.size()) {
      hear(events.take());
      progress.frames(ring.done());
    }
    return new EncodedFilm(
        (double) times.frameCount() / times.framesPerSecond(),
        times.framesPerSecond(),
        progress.renditions(),
        mp4(),
        poster());
  }

  private AVFrame place() {
    return Pictures.allocate(scope, frames.width(), frames.height(), AV_PIX_FMT_YUV420P);
  }

  private void start(List<AVFrame> places) {
    long samples = (long) frames.frameCount() * AudioClip.SAMPLE_RATE / frames.framesPerSecond();
    SoundTrack sound = SoundTrack.open(scope, audio, Math.toIntExact(samples));
    for (EncodingLadder.Rung rung : ladder.rungs()) {
      int index = threads.size();
      Optional<Path> whole = index == 0 ? Optional.of(mp4()) : Optional.empty();
      RenditionThread rendition =
          new RenditionThread(
              index, rung, settings, times, ring, places, sound, directory, whole, events);
      threads.add(Thread.ofPlatform().name("encode-" + rung.name()).start(rendition));
    }
  }

  private void draw(List<AVFrame> places) throws InterruptedException {
    int width = frames.width();
    int height = frames.height();
    int posterFrame = Math.min(times.frameCount() - 1, times.framesPerSecond() * 9 / 5);
    PictureScaler scaler = PictureScaler.toPlanes(scope, width, height);
    DrawnPixels pixels = new DrawnPixels(scope, arena.allocate(4L * width * height, 64), width);
    for (int frame = 0; frame < times.frameCount(); frame++) {
      frames.draw(frame, pixels.memory());
      if (frame == posterFrame) {
        OutputFiles.write(poster(), Poster.jpeg(pixels, width, height));
      }
      scaler.convert(pixels, places.get(ring.claim(frame)));
      ring.publish();
      hearAll();
      progress.frames(ring.done());
    }
  }

  private void hearAll() {
    for (@Nullable RenditionEvent event = events.poll(); event != null; event = events.poll()) {
      hear(event);
    }
  }

  private void hear(RenditionEvent event) {
    switch (event) {
      case RenditionEvent.SegmentWritten(int index, EncodedFilm.Rendition soFar) ->
          progress.segmentWritten(index, soFar);
      case RenditionEvent.Ended() -> ended++;
      case RenditionEvent.Failed(ReelmillException cause) -> throw cause;
      case RenditionEvent.Failed(Throwable cause) ->
          throw new ReelmillException(
              "encode_failed", true, "the encoder broke: " + cause.getMessage(), cause);
    }
  }

  private Path mp4() {
    return directory.resolve("video.mp4");
  }

  private Path poster() {
    return directory.resolve("poster.jpg");
  }

  /** Ends the threads, waits for them even when interrupted, and frees the memory they used. */
  @Override
  public void close() {
    ring.stop();
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
    scope.close();
    arena.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
