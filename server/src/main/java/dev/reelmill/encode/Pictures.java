package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Native pictures. */
final class Pictures {
  private Pictures() {}

  /** A picture with memory of its own, tagged as BT.709 of limited range. */
  static AVFrame allocate(NativeScope scope, int width, int height, int pixelFormat) {
    AVFrame picture = scope.own(av_frame_alloc(), "a picture", p -> av_frame_free(p));
    picture.width(width).height(height).format(pixelFormat);
    picture.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
    picture.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    Libav.check(av_frame_get_buffer(picture, 0), "allocate a picture");
    return picture;
  }
}
