package dev.reelmill.encode;

import static dev.reelmill.encode.FragmentMuxer.PICTURE;
import static dev.reelmill.encode.FragmentMuxer.SOUND;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;

import dev.reelmill.media.NativeScope;
import dev.reelmill.narration.AudioClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Cuts one rendition's packets into segment files at its key pictures, each with the sound that
 * starts while it is shown. For one thread.
 */
final class SegmentWriter {
  private final Path directory;
  private final int framesPerSecond;
  private final PictureEncoder pictures;
  private final SoundTrack sound;
  private final EncodingLadder.Rung rung;
  private final FragmentMuxer fragments;
  private final Optional<ProgressiveMp4> whole;
  private final Consumer<EncodedFilm.Rendition> listener;
  private final List<EncodedFilm.Segment> segments = new ArrayList<>();
  private int framesOpen;
  private int framesClosed;
  private int nextSound;

  SegmentWriter(
      NativeScope scope,
      Path directory,
      EncodingLadder.Rung rung,
      int framesPerSecond,
      PictureEncoder pictures,
      SoundTrack sound,
      Optional<Path> wholeFile,
      Consumer<EncodedFilm.Rendition> listener) {
    this.directory = directory.resolve(rung.name());
    this.framesPerSecond = framesPerSecond;
    this.pictures = pictures;
    this.sound = sound;
    this.rung = rung;
    this.fragments = new FragmentMuxer(scope, pictures.context(), sound.context());
    this.whole =
        wholeFile.map(f -> new ProgressiveMp4(scope, f, pictures.context(), sound.context()));
    this.listener = listener;
  }

  /** Takes the next coded picture. */
  void picture(AVPacket packet) {
    if ((packet.flags() & AV_PKT_FLAG_KEY) != 0 && framesOpen > 0) {
      cut();
    }
    add(packet, PICTURE);
    framesOpen++;
  }

  /** Writes the last segment. */
  void finish() {
    cut();
    whole.ifPresent(ProgressiveMp4::finish);
  }

  private void cut() {
    long end = (long) (framesClosed + framesOpen) * AudioClip.SAMPLE_RATE / framesPerSecond;
    nextSound = sound.packets(nextSound, end, packet -> add(packet, SOUND));
    if (segments.isEmpty()) {
      OutputFiles.write(initFile(), fragments.takeInit());
    }
    Path file = directory.resolve("segment_%03d.m4s".formatted(segments.size()));
    byte[] content = fragments.takeSegment();
    OutputFiles.write(file, content);
    double seconds = framesOpen / (double) framesPerSecond;
    segments.add(new EncodedFilm.Segment(file, seconds, content.length));
    framesClosed += framesOpen;
    framesOpen = 0;
    listener.accept(rendition());
  }

  private void add(AVPacket packet, int stream) {
    fragments.add(packet, stream);
    whole.ifPresent(file -> file.add(packet, stream));
  }

  private Path initFile() {
    return directory.resolve("init.mp4");
  }

  private EncodedFilm.Rendition rendition() {
    return new EncodedFilm.Rendition(
        rung.name(),
        rung.width(),
        rung.height(),
        pictures.codecString(),
        SoundTrack.CODEC_STRING,
        initFile(),
        segments);
  }
}
