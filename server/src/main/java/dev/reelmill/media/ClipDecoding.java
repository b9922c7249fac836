package dev.reelmill.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import dev.reelmill.brief.ReelmillException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** One way through a clip, from its start to its end. For one thread. */
final class ClipDecoding {
  private static final int EXACT = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT;
  private static final int LARGEST_SIDE = 4096;

  private final Path file;
  private final int width;
  private final int height;
  private final AVFormatContext input = new AVFormatContext(null);
  private final AVCodecContext codec;
  private final AVFrame frame;
  private final AVPacket packet;
  private final int stream;
  private final double timebase;
  private final double seconds;
  private final MemorySegment covering;
  private final int coverWidth;
  private final int coverHeight;
  private final SwsContext scaler;
  private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
  private final IntPointer strides = new IntPointer(4);
  private double shownFrom = -1;
  private double nextFrom = -1;
  private boolean ended;

  /**
   * Opens a clip to be scaled until it covers a size.
   *
   * @param scope frees what is native, but for the pixels
   * @param arena holds the pixels
   */
  ClipDecoding(Path file, int width, int height, NativeScope scope, Arena arena) {
    this.file = file;
    this.width = width;
    this.height = height;
    Libav.check(
        avformat_open_input(
            input, file.toString(), av_find_input_format("mov"), (@Nullable AVDictionary) null),
        "read " + file);
    scope.onClose(() -> avformat_close_input(input));
    Libav.check(
        avformat_find_stream_info(input, (PointerPointer<?>) null), "find the streams of a clip");
    stream = video();
    AVStream video = input.streams(stream);
    timebase = av_q2d(video.time_base());
    seconds = input.duration() == AV_NOPTS_VALUE ? 0 : input.duration() / 1e6;
    AVCodec found = avcodec_find_decoder(video.codecpar().codec_id());
    codec = scope.own(avcodec_alloc_context3(found), "a decoder", c -> avcodec_free_context(c));
    frame = scope.own(av_frame_alloc(), "a frame", f -> av_frame_free(f));
    packet = scope.own(av_packet_alloc(), "a packet", p -> av_packet_free(p));
    Libav.check(avcodec_parameters_to_context(codec, video.codecpar()), "set up a decoder");
    codec.thread_count(1);
    Libav.check(avcodec_open2(codec, found, (@Nullable AVDictionary) null), "open a decoder");
    int from = codec.width();
    int down = codec.height();
    if (from < 16 || down < 16 || from > LARGEST_SIDE || down > LARGEST_SIDE) {
      throw unusable("has pictures of " + from + "×" + down);
    }
    double scale = Math.max((double) width / from, (double) height / down);
    coverWidth = Math.max(width, (int) Math.round(from * scale));
    coverHeight = Math.max(height, (int) Math.round(down * scale));
    covering = arena.allocate(4L * coverWidth * coverHeight + 64, 64);
    scope.onClose(planes::deallocate);
    scope.onClose(strides::deallocate);
    planes.zero();
    planes.put(0, new BytePointer(covering.asByteBuffer()));
    strides.put(new int[] {4 * coverWidth, 0, 0, 0});
    scaler =
        scope.own(
            sws_getContext(
                from,
                down,
                codec.pix_fmt(),
                coverWidth,
                coverHeight,
                AV_PIX_FMT_BGRA,
                EXACT,
                null,
                null,
                (DoublePointer) null),
            "a scaler",
            s -> sws_freeContext(s));
  }

  private int video() {
    for (int i = 0; i < input.nb_streams(); i++) {
      if (input.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
        return i;
      }
    }
    throw unusable("has no pictures");
  }

  /** Decodes until the next picture would come later than that. */
  void forward(double at) {
    while (!ended && (shownFrom < 0 || nextFrom <= at)) {
      if (nextFrom >= 0) {
        show();
      }
      if (!decode()) {
        ended = true;
      }
    }
    if (shownFrom < 0) {
      throw unusable("has no picture that can be decoded");
    }
  }

  private boolean decode() {
    while (true) {
      if (avcodec_receive_frame(codec, frame) >= 0) {
        long time = frame.best_effort_timestamp();
        double from = time == AV_NOPTS_VALUE ? nextFrom + 1 / 30.0 : time * timebase;
        nextFrom = Math.max(0, Math.max(nextFrom, from));
        return true;
      }
      if (av_read_frame(input, packet) < 0) {
        int _ = avcodec_send_packet(codec, (@Nullable AVPacket) null);
        boolean more = avcodec_receive_frame(codec, frame) >= 0;
        nextFrom = more ? nextFrom + 1 / 30.0 : nextFrom;
        return more;
      }
      if (packet.stream_index() == stream) {
        int _ = avcodec_send_packet(codec, packet);
      }
      av_packet_unref(packet);
    }
  }

  /** Scales the picture that was decoded last. */
  private void show() {
    if (frame.width() != codec.width() || frame.height() != codec.height()) {
      throw unusable("changes its size");
    }
    shownFrom = nextFrom;
    Libav.check(
        sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, strides),
        "scale a clip");
  }

  /** The middle of the picture that is shown. */
  void copy(MemorySegment bgra) {
    long left = (coverWidth - width) / 2L;
    long top = (coverHeight - height) / 2L;
    for (int row = 0; row < height; row++) {
      long from = 4L * ((top + row) * coverWidth + left);
      MemorySegment.copy(covering, from, bgra, 4L * row * width, 4L * width);
    }
  }

  /** How long the clip plays, in seconds, as it says itself. */
  double seconds() {
    return seconds;
  }

  /** From when on the picture that {@link #copy} gives is shown; -1 before the first. */
  double shownFrom() {
    return shownFrom;
  }

  private ReelmillException unusable(String why) {
    return new ReelmillException("encode_failed", true, file.getFileName() + " " + why);
  }
}
