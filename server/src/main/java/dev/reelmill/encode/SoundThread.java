package dev.reelmill.encode;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.encode.mp4.MovieTrack;
import dev.reelmill.sound.Mastering;
import dev.reelmill.sound.StereoClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Encodes the film's sound beside the pictures, as far as its scenes are known. */
final class SoundThread {
  private static final int END = 0;

  private final FilmShape shape;
  private final Path directory;
  private final BlockingQueue<Integer> frameCounts = new LinkedBlockingQueue<>();
  private @Nullable FutureTask<List<Encoded>> task;
  private @Nullable Thread thread;

  /** One rendition of the sound, and the same as a track. */
  record Encoded(EncodedFilm.Sound sound, MovieTrack track) {}

  SoundThread(FilmShape shape, Path directory) {
    this.shape = shape;
    this.directory = directory;
  }

  /** The next scene has so many frames. */
  void scene(int frameCount) {
    frameCounts.add(frameCount);
  }

  /** Begins with the whole film's samples. */
  void start(float[] left, float[] right) {
    if (task != null) {
      throw new IllegalStateException("the film has its sound already");
    }
    task = new FutureTask<>(() -> encode(new StereoClip(left, right)));
    thread = Thread.ofPlatform().name("encode-sound").start(task);
  }

  /** Waits for the sound of all scenes told so far; no more will come. */
  List<Encoded> await() throws InterruptedException {
    if (task == null) {
      throw new IllegalStateException("the film has no sound");
    }
    frameCounts.add(END);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ReelmillException known
          ? known
          : new ReelmillException(
              "encode_failed", true, "the sound's encoder broke: " + e.getMessage(), e);
    }
  }

  private List<Encoded> encode(StereoClip sound) throws InterruptedException {
    List<SoundEncoder> encoders = new ArrayList<>();
    List<List<float[]>> channels = new ArrayList<>();
    try {
      for (SoundQuality quality : SoundQuality.values()) {
        if (isWanted(quality)) {
          encoders.add(new SoundEncoder(quality, shape.framesPerSecond(), directory));
          channels.add(
              switch (quality) {
                case NORMAL -> List.of(sound.left(), sound.right());
                case SMALL -> List.of(Mastering.onOneChannel(sound).samples());
              });
        }
      }
      int frames = 0;
      for (int next = frameCounts.take(); next != END; next = frameCounts.take()) {
        int from = Math.toIntExact(SoundEncoder.samplesAt(frames, shape.framesPerSecond()));
        for (int i = 0; i < encoders.size(); i++) {
          encoders.get(i).scene(channels.get(i), from, next);
        }
        frames += next;
      }
      return encoders.stream().map(e -> new Encoded(e.finish(), e.track())).toList();
    } finally {
      encoders.forEach(SoundEncoder::close);
    }
  }

  /** The normal sound is part of the whole film's file, too. */
  private boolean isWanted(SoundQuality quality) {
    return quality == SoundQuality.NORMAL
        || shape.ladder().rungs().stream().anyMatch(rung -> rung.sound() == quality);
  }

  /** Ends the thread and waits for it, even when interrupted. */
  void close() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    running.interrupt();
    boolean interrupted = false;
    while (running.isAlive()) {
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
