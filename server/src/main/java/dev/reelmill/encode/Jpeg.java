package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.io.ByteArrayOutputStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures as JPEG. */
final class Jpeg {
  /** libav's scale of 2 (best) to 31. */
  private static final int QUALITY = 3;

  private Jpeg() {}

  /** Encodes a picture in the given size. */
  static byte[] of(AVFrame picture, int width, int height) {
    try (NativeScope scope = new NativeScope()) {
      AVFrame still = Pictures.allocate(scope, width, height, AV_PIX_FMT_YUVJ420P);
      still.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_BT470BG);
      PictureScaler.toJpeg(scope, picture.width(), picture.height(), width, height)
          .scale(picture, still);
      still.quality(QUALITY * FF_QP2LAMBDA).pts(0);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      PacketSource source = new PacketSource(scope, encoder(scope, width, height));
      source.send(
          still,
          packet -> {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            file.writeBytes(bytes);
          });
      return file.toByteArray();
    }
  }

  private static AVCodecContext encoder(NativeScope scope, int width, int height) {
    AVCodec codec = Libav.encoder("mjpeg").orElseThrow();
    AVCodecContext context =
        scope.own(avcodec_alloc_context3(codec), "a JPEG encoder", c -> avcodec_free_context(c));
    context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUVJ420P);
    context.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_BT470BG);
    context.time_base(av_make_q(1, 1)).thread_count(1);
    context.flags(context.flags() | AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT);
    context.global_quality(QUALITY * FF_QP2LAMBDA);
    Libav.check(avcodec_open2(context, codec, Options.none()), "open the JPEG encoder");
    return context;
  }
}
