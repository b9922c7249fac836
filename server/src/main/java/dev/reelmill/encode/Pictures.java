package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import dev.reelmill.composition.Planes;
import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
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

  /** The memory of a picture's planes, valid as long as the picture. */
  static Planes planes(AVFrame picture) {
    int height = picture.height();
    return new Planes(
        plane(picture, 0, height),
        plane(picture, 1, (height + 1) / 2),
        plane(picture, 2, (height + 1) / 2),
        picture.linesize(0),
        picture.linesize(1));
  }

  private static MemorySegment plane(AVFrame picture, int index, int rows) {
    long bytes = (long) picture.linesize(index) * rows;
    return MemorySegment.ofBuffer(picture.data(index).capacity(bytes).asByteBuffer());
  }

  /** A picture's planes without padding, one after the other. */
  static byte[] bytes(AVFrame picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int index = 0; index < 3; index++) {
      int width = index == 0 ? picture.width() : picture.width() / 2;
      int height = index == 0 ? picture.height() : picture.height() / 2;
      byte[] row = new byte[width];
      for (int y = 0; y < height; y++) {
        picture.data(index).position((long) y * picture.linesize(index)).get(row);
        bytes.writeBytes(row);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Puts a smaller picture into this one.
   *
   * @param planes of the smaller one, without padding
   * @param left even
   * @param top even
   */
  static void place(byte[] planes, int width, int height, AVFrame into, int left, int top) {
    int from = 0;
    for (int index = 0; index < 3; index++) {
      int share = index == 0 ? 1 : 2;
      for (int y = 0; y < height / share; y++) {
        long row = (long) (top / share + y) * into.linesize(index);
        into.data(index).position(row + left / share).put(planes, from, width / share);
        from += width / share;
      }
    }
  }

  /** Makes a picture black. */
  static void blacken(AVFrame picture) {
    Planes planes = planes(picture);
    planes.luma().fill((byte) 16);
    planes.blue().fill((byte) 128);
    planes.red().fill((byte) 128);
  }
}
