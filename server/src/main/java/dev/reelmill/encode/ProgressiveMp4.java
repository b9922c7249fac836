package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVIOContext;

/** Packets to one MP4 file whose index lies before the media. For one thread. */
final class ProgressiveMp4 {
  private final Muxer muxer;
  private final Path file;
  private final AVIOContext output = new AVIOContext(null);

  /** Opens the file for the packets of the two encoders. */
  ProgressiveMp4(NativeScope scope, Path file, AVCodecContext picture, AVCodecContext sound) {
    this.file = file;
    muxer = new Muxer(scope, file.toString());
    muxer.addStream(picture);
    muxer.addStream(sound);
    Libav.check(avio_open(output, file.toString(), AVIO_FLAG_WRITE), "write " + file);
    scope.onClose(this::closeFile);
    muxer.format().pb(output);
    muxer.writeHeader("+faststart");
  }

  void add(AVPacket packet, int stream) {
    Libav.check(
        av_interleaved_write_frame(muxer.format(), muxer.rescaled(packet, stream)),
        "write " + file.getFileName());
  }

  void finish() {
    Libav.check(av_write_trailer(muxer.format()), "write " + file.getFileName());
    Libav.check(closeFile(), "write " + file.getFileName());
  }

  private int closeFile() {
    return output.isNull() ? 0 : avio_closep(output);
  }
}
