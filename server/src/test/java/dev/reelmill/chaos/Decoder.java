package dev.reelmill.chaos;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
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
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Plays a file of one stream to its end, forgiving nothing. */
final class Decoder implements AutoCloseable {
  private final NativeScope scope = new NativeScope();
  private final AVFormatContext input = new AVFormatContext(null);
  private final AVCodecContext codec;
  private final AVFrame frame;
  private final AVPacket packet;
  private double seconds;

  private Decoder(Path file) {
    Libav.load();
    Libav.check(
        avformat_open_input(
            input, file.toString(), (@Nullable AVInputFormat) null, (@Nullable AVDictionary) null),
        "read " + file);
    scope.onClose(() -> avformat_close_input(input));
    AVCodec found = avcodec_find_decoder(input.streams(0).codecpar().codec_id());
    codec = scope.own(avcodec_alloc_context3(found), "a decoder", c -> avcodec_free_context(c));
    frame = scope.own(av_frame_alloc(), "a frame", f -> av_frame_free(f));
    packet = scope.own(av_packet_alloc(), "a packet", p -> av_packet_free(p));
    Libav.check(avcodec_parameters_to_context(codec, input.streams(0).codecpar()), "set up");
    codec.err_recognition(AV_EF_EXPLODE).thread_count(1);
    Libav.check(avcodec_open2(codec, found, (@Nullable AVDictionary) null), "open a decoder");
  }

  /**
   * How long its decoded pictures or sounds last, in seconds.
   *
   * @throws dev.reelmill.brief.ReelmillException when anything of it is broken
   */
  static double seconds(Path file) {
    try (Decoder decoder = new Decoder(file)) {
      return decoder.decode();
    }
  }

  private double decode() {
    int read = av_read_frame(input, packet);
    while (read >= 0) {
      Libav.check(avcodec_send_packet(codec, packet), "decode");
      av_packet_unref(packet);
      receive();
      read = av_read_frame(input, packet);
    }
    if (read != AVERROR_EOF()) {
      Libav.check(read, "read");
    }
    Libav.check(avcodec_send_packet(codec, (@Nullable AVPacket) null), "decode the last");
    receive();
    return seconds;
  }

  private void receive() {
    while (avcodec_receive_frame(codec, frame) >= 0) {
      seconds +=
          frame.nb_samples() > 0
              ? (double) frame.nb_samples() / frame.sample_rate()
              : frame.duration()
                  * org.bytedeco.ffmpeg.global.avutil.av_q2d(input.streams(0).time_base());
    }
  }

  @Override
  public void close() {
    scope.close();
  }
}
