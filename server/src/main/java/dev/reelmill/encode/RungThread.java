package dev.reelmill.encode;

import dev.reelmill.encode.mp4.MovieTrack;
import dev.reelmill.media.NativeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Encodes some neighbouring sizes of the ladder from the ring of pictures, scene by scene. */
final class RungThread implements Runnable {
  private final H264Settings settings;
  private final FilmShape shape;
  private final FrameRing ring;
  private final int reader;
  private final List<AVFrame> places;
  private final int firstRung;
  private final List<RungOutput> outputs;
  private final BlockingQueue<RenditionEvent> events;
  private final BlockingQueue<SceneWork> work = new LinkedBlockingQueue<>();

  /**
   * A thread's work.
   *
   * @param reader its number in the ring
   * @param places the ring's pictures
   * @param firstRung number of its largest size in the ladder
   * @param outputs of its sizes, largest first
   */
  RungThread(
      H264Settings settings,
      FilmShape shape,
      FrameRing ring,
      int reader,
      List<AVFrame> places,
      int firstRung,
      List<RungOutput> outputs,
      BlockingQueue<RenditionEvent> events) {
    this.settings = settings;
    this.shape = shape;
    this.ring = ring;
    this.reader = reader;
    this.places = places;
    this.firstRung = firstRung;
    this.outputs = List.copyOf(outputs);
    this.events = events;
  }

  /** Its largest rendition as a track; asked for when the thread has ended. */
  MovieTrack largest() {
    return outputs.getFirst().track();
  }

  /** Gives it more to do. */
  void add(SceneWork next) {
    work.add(next);
  }

  @Override
  public void run() {
    try (NativeScope scope = new NativeScope()) {
      LadderPictures pictures = new LadderPictures(scope, shape, firstRung, outputs.size());
      while (goesOn(work.take(), pictures)) {}
      events.add(new RenditionEvent.Ended());
    } catch (Throwable e) {
      // Whatever it is, the thread that draws must not wait for us any longer.
      events.add(new RenditionEvent.Failed(e));
      ring.stop();
    }
  }

  private boolean goesOn(SceneWork next, LadderPictures pictures) throws InterruptedException {
    return switch (next) {
      case SceneWork.End() -> false;
      case SceneWork.Copy copy -> {
        copy(copy);
        yield true;
      }
      case SceneWork.Encode encode -> {
        try (NativeScope scope = new NativeScope()) {
          encode(scope, encode, pictures);
        }
        yield true;
      }
    };
  }

  private void copy(SceneWork.Copy copy) {
    for (int i = 0; i < outputs.size(); i++) {
      EncodedScene.Rendition rendition = copy.scene().renditions().get(firstRung + i);
      int frame = copy.place().firstFrame();
      for (var fragment : rendition.fragments()) {
        outputs.get(i).write(rendition.format(), fragment, frame);
        frame += fragment.samples().size();
      }
    }
  }

  private void encode(NativeScope scope, SceneWork.Encode scene, LadderPictures pictures)
      throws InterruptedException {
    List<SceneRendition> renditions = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      renditions.add(
          new SceneRendition(
              scope,
              settings,
              shape.ladder().rungs().get(firstRung + i),
              shape.framesPerSecond(),
              scene.place(),
              outputs.get(i)));
    }
    boolean keepsDrawn = pictures.keepsDrawn(firstRung, outputs.size());
    for (int frame = 0; frame < scene.place().cuts().frameCount(); frame++) {
      pictures.take(places.get(ring.await(scene.firstInRing() + frame)));
      if (!keepsDrawn) {
        ring.release(reader);
      }
      for (int i = 0; i < renditions.size(); i++) {
        renditions.get(i).encode(pictures.of(firstRung + i), frame);
      }
      if (keepsDrawn) {
        ring.release(reader);
      }
    }
    for (int i = 0; i < renditions.size(); i++) {
      scene.gathering().rendition(firstRung + i, renditions.get(i).finish());
    }
  }
}
