package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/** Converts pictures with libswscale, to the same bytes on every processor. For one thread. */
final class PictureScaler {
  private static final int EXACT = SWS_BILINEAR | SWS_BITEXACT;
  private static final int STILL = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT;
  private static final int ONE = 1 << 16;

  private final SwsContext context;
  private final int rows;

  private PictureScaler(SwsContext context, int rows) {
    this.context = context;
    this.rows = rows;
  }

  /** Drawn pixels to BT.709 planes of limited range, in the same size. */
  static PictureScaler toPlanes(NativeScope scope, int width, int height) {
    SwsContext context =
        context(scope, EXACT, width, height, AV_PIX_FMT_BGRA, width, height, AV_PIX_FMT_YUV420P);
    IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
    Libav.check(
        sws_setColorspaceDetails(context, bt709, 1, bt709, 0, 0, ONE, ONE), "choose BT.709");
    return new PictureScaler(context, height);
  }

  /** Planes to planes as JPEG has them, BT.601 of full range, of any size. */
  static PictureScaler toJpeg(
      NativeScope scope, int fromWidth, int fromHeight, int toWidth, int toHeight) {
    SwsContext context =
        context(
            scope,
            STILL,
            fromWidth,
            fromHeight,
            AV_PIX_FMT_YUV420P,
            toWidth,
            toHeight,
            AV_PIX_FMT_YUVJ420P);
    IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
    IntPointer bt601 = sws_getCoefficients(SWS_CS_ITU601);
    Libav.check(
        sws_setColorspaceDetails(context, bt709, 0, bt601, 1, 0, ONE, ONE), "choose BT.601");
    return new PictureScaler(context, fromHeight);
  }

  /** Planes to planes of another size. */
  static PictureScaler between(
      NativeScope scope, int fromWidth, int fromHeight, int toWidth, int toHeight) {
    return new PictureScaler(
        context(
            scope,
            EXACT,
            fromWidth,
            fromHeight,
            AV_PIX_FMT_YUV420P,
            toWidth,
            toHeight,
            AV_PIX_FMT_YUV420P),
        fromHeight);
  }

  private static SwsContext context(
      NativeScope scope,
      int flags,
      int fromWidth,
      int fromHeight,
      int from,
      int width,
      int height,
      int to) {
    DoublePointer noParameters = null;
    return scope.own(
        sws_getContext(
            fromWidth, fromHeight, from, width, height, to, flags, null, null, noParameters),
        "a scaler",
        c -> sws_freeContext(c));
  }

  void scale(AVFrame from, AVFrame to) {
    Libav.check(
        sws_scale(context, from.data(), from.linesize(), 0, rows, to.data(), to.linesize()),
        "scale a picture");
  }

  void convert(DrawnPixels from, AVFrame to) {
    Libav.check(
        sws_scale(context, from.planes(), from.strides(), 0, rows, to.data(), to.linesize()),
        "convert a drawn picture");
  }
}
