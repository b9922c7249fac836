package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Planes to H.264. For one thread. */
final class PictureEncoder {
  private final AVCodecContext context;
  private final AVFrame shell;
  private final PacketSource packets;

  private PictureEncoder(AVCodecContext context, AVFrame shell, PacketSource packets) {
    this.context = context;
    this.shell = shell;
    this.packets = packets;
  }

  /**
   * Opens an encoder.
   *
   * @param threads fixed, because the bytes depend on it
   */
  static PictureEncoder open(
      NativeScope scope,
      H264Settings settings,
      EncodingLadder.Rung rung,
      int framesPerSecond,
      int threads) {
    AVCodecContext context =
        scope.own(
            avcodec_alloc_context3(settings.codec()),
            "an H.264 encoder",
            c -> avcodec_free_context(c));
    context.width(rung.width()).height(rung.height()).pix_fmt(AV_PIX_FMT_YUV420P);
    context.sample_aspect_ratio(av_make_q(1, 1));
    context.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    context.time_base(av_make_q(1, framesPerSecond)).framerate(av_make_q(framesPerSecond, 1));
    // Key pictures come where they are asked for, never by count.
    context.gop_size(3600 * framesPerSecond).thread_count(threads);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
    settings.apply(context);
    Libav.check(
        avcodec_open2(context, settings.codec(), settings.options(scope)),
        "open " + settings.codecName() + " for " + rung);
    AVFrame shell = scope.own(av_frame_alloc(), "a picture", p -> av_frame_free(p));
    return new PictureEncoder(context, shell, new PacketSource(scope, context));
  }

  AVCodecContext context() {
    return context;
  }

  /** RFC 6381 section 3.3: profile, constraints and level of the sequence parameter set. */
  String codecString() {
    byte[] header = new byte[context.extradata_size()];
    context.extradata().get(header);
    for (int i = 0; i + 6 < header.length; i++) {
      boolean startCode = header[i] == 0 && header[i + 1] == 0 && header[i + 2] == 1;
      if (startCode && (header[i + 3] & 0x1f) == 7) {
        return "avc1.%02x%02x%02x".formatted(header[i + 4], header[i + 5], header[i + 6]);
      }
    }
    throw new IllegalStateException("the encoder wrote no sequence parameter set");
  }

  /** Takes one picture; afterwards its memory is free to be overwritten. */
  void encode(AVFrame picture, long frame, boolean key, Consumer<AVPacket> sink) {
    Libav.check(av_frame_ref(shell, picture), "pass a picture on");
    shell.pts(frame).duration(1).pict_type(key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
    packets.send(shell, sink);
    av_frame_unref(shell);
  }

  /** No more pictures will come. */
  void finish(Consumer<AVPacket> sink) {
    packets.finish(sink);
  }
}
