package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.avio_close_dyn_buf;
import static org.bytedeco.ffmpeg.global.avformat.avio_open_dyn_buf;
import static org.bytedeco.ffmpeg.global.avutil.av_free;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.javacpp.BytePointer;

/**
 * Packets to fragmented MP4 in memory, cut where the caller says; ISO/IEC 14496-12 section 8.8. For
 * one thread.
 */
final class FragmentMuxer {
  static final int PICTURE = 0;
  static final int SOUND = 1;

  private final Muxer muxer;

  /** Opens a muxer for the packets of the two encoders. */
  FragmentMuxer(NativeScope scope, AVCodecContext picture, AVCodecContext sound) {
    muxer = new Muxer(scope, "");
    muxer.addStream(picture);
    muxer.addStream(sound);
    openBuffer();
    scope.onClose(this::takeBuffer);
    muxer.writeHeader("+frag_custom+delay_moov+dash+skip_sidx");
  }

  /** Adds a packet to the current segment. */
  void add(AVPacket packet, int stream) {
    AVPacket rescaled = muxer.rescaled(packet, stream);
    int result = av_write_frame(muxer.format(), rescaled);
    av_packet_unref(rescaled);
    Libav.check(result, "write a packet into a segment");
  }

  /** The init segment; to be taken once, when the first segment is filled but not yet taken. */
  byte[] takeInit() {
    return flush();
  }

  /** What was added since the last segment. */
  byte[] takeSegment() {
    return flush();
  }

  private byte[] flush() {
    Libav.check(av_write_frame(muxer.format(), (AVPacket) null), "end a segment");
    byte[] content = takeBuffer();
    openBuffer();
    return content;
  }

  private void openBuffer() {
    AVIOContext buffer = new AVIOContext(null);
    Libav.check(avio_open_dyn_buf(buffer), "allocate a segment");
    muxer.format().pb(buffer);
  }

  private byte[] takeBuffer() {
    if (muxer.format().pb() == null) {
      return new byte[0];
    }
    BytePointer bytes = new BytePointer();
    int size = avio_close_dyn_buf(muxer.format().pb(), bytes);
    muxer.format().pb(null);
    byte[] content = new byte[size];
    bytes.get(content);
    av_free(bytes);
    return content;
  }
}
