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

import dev.reelmill.encode.mp4.ParameterSets;
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

  /** Opens an encoder, which lives as long as the scope. */
  static PictureEncoder open(
      NativeScope scope, H264Settings settings, EncodingLadder.Rung rung, int framesPerSecond) {
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
    // One thread: the bytes depend on how many there are, and renditions share the processors.
    // Key pictures come where they are asked for, never by count.
    context.gop_size(3600 * framesPerSecond).thread_count(1);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
    settings.apply(context, rung);
    Libav.check(
        avcodec_open2(context, settings.codec(), settings.options(scope, rung)),
        "open " + settings.codecName() + " for " + rung);
    AVFrame shell = scope.own(av_frame_alloc(), "a picture", p -> av_frame_free(p));
    return new PictureEncoder(context, shell, new PacketSource(scope, context));
  }

  /** The parameter sets of all it will write. */
  ParameterSets parameterSets() {
    byte[] header = new byte[context.extradata_size()];
    context.extradata().get(header);
    return ParameterSets.in(header);
  }

  /** By how many pictures decoding runs ahead of showing. */
  int ahead() {
    return context.has_b_frames();
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
