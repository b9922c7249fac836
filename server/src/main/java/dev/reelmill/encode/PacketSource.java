package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** The send and receive halves of an encoder; sinks see each packet only during their call. */
final class PacketSource {
  private final AVCodecContext context;
  private final AVPacket packet;

  PacketSource(NativeScope scope, AVCodecContext context) {
    this.context = context;
    this.packet = scope.own(av_packet_alloc(), "a packet", p -> av_packet_free(p));
  }

  void send(AVFrame frame, Consumer<AVPacket> sink) {
    sendAndReceive(frame, sink);
  }

  void finish(Consumer<AVPacket> sink) {
    sendAndReceive(null, sink);
  }

  private void sendAndReceive(@Nullable AVFrame frame, Consumer<AVPacket> sink) {
    Libav.check(avcodec_send_frame(context, frame), "encode a frame");
    int result = avcodec_receive_packet(context, packet);
    while (result >= 0) {
      sink.accept(packet);
      av_packet_unref(packet);
      result = avcodec_receive_packet(context, packet);
    }
    if (result != AVERROR_EAGAIN() && result != AVERROR_EOF()) {
      Libav.check(result, "encode a frame");
    }
  }
}
