package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.reelmill.media.NativeScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Encodes one rendition from the ring of frames, in a thread and with native memory of its own.
 *
 * @param index of the rendition in the ladder, and of the reader in the ring
 * @param places the ring's pictures
 * @param wholeFile where the progressive MP4 goes, when this rendition makes it
 */
record RenditionThread(
    int index,
    EncodingLadder.Rung rung,
    H264Settings settings,
    SegmentTimes times,
    FrameRing ring,
    List<AVFrame> places,
    SoundTrack sound,
    Path directory,
    Optional<Path> wholeFile,
    BlockingQueue<RenditionEvent> events)
    implements Runnable {

  @Override
  public void run() {
    try (NativeScope scope = new NativeScope()) {
      encode(scope);
      events.add(new RenditionEvent.Ended());
    } catch (Throwable e) {
      // Whatever it is, the thread that draws must not wait for us any longer.
      events.add(new RenditionEvent.Failed(e));
      ring.stop();
    }
  }

  private void encode(NativeScope scope) throws InterruptedException {
    AVFrame first = places.getFirst();
    boolean scaled = first.width() != rung.width() || first.height() != rung.height();
    // The largest rendition is most of the work.
    int threads = index == 0 ? 2 : 1;
    PictureEncoder pictures =
        PictureEncoder.open(scope, settings, rung, times.framesPerSecond(), threads);
    SegmentWriter writer =
        new SegmentWriter(
            scope,
            directory,
            rung,
            times.framesPerSecond(),
            pictures,
            sound,
            wholeFile,
            soFar -> events.add(new RenditionEvent.SegmentWritten(index, soFar)));
    AVFrame own =
        scaled ? Pictures.allocate(scope, rung.width(), rung.height(), AV_PIX_FMT_YUV420P) : first;
    PictureScaler scaler =
        PictureScaler.between(scope, first.width(), first.height(), rung.width(), rung.height());
    for (int frame = 0; frame < times.frameCount(); frame++) {
      AVFrame picture = places.get(ring.await(frame));
      if (scaled) {
        scaler.scale(picture, own);
        ring.release(index);
      }
      pictures.encode(scaled ? own : picture, frame, times.startsAt(frame), writer::picture);
      if (!scaled) {
        ring.release(index);
      }
    }
    pictures.finish(writer::picture);
    writer.finish();
  }
}
