package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** What both kinds of MP4 have in common: streams, header and packets in the streams' timebases. */
final class Muxer {
  private final AVFormatContext format = new AVFormatContext(null);
  private final List<AVCodecContext> encoders = new ArrayList<>();
  private final AVPacket packet;

  Muxer(NativeScope scope, String url) {
    Libav.check(avformat_alloc_output_context2(format, null, "mp4", url), "write MP4");
    scope.onClose(() -> avformat_free_context(format));
    format.flags(format.flags() | AVFMT_FLAG_BITEXACT);
    packet = scope.own(av_packet_alloc(), "a packet", p -> av_packet_free(p));
  }

  AVFormatContext format() {
    return format;
  }

  /** Adds the stream that an encoder makes; streams are numbered in the order of these calls. */
  void addStream(AVCodecContext encoder) {
    AVStream stream = Libav.allocated(avformat_new_stream(format, null), "a stream");
    Libav.check(avcodec_parameters_from_context(stream.codecpar(), encoder), "describe a stream");
    stream.time_base(encoder.time_base()).avg_frame_rate(encoder.framerate());
    stream.sample_aspect_ratio(encoder.sample_aspect_ratio());
    encoders.add(encoder);
  }

  void writeHeader(String movflags) {
    try (NativeScope scope = new NativeScope()) {
      AVDictionary options = Options.of(scope, Map.of("movflags", movflags));
      Libav.check(avformat_write_header(format, options), "write the header of an MP4");
    }
  }

  /** The packet as the muxer wants it; valid until the next call. The given one stays as it is. */
  AVPacket rescaled(AVPacket encoded, int stream) {
    Libav.check(av_packet_ref(packet, encoded), "pass a packet on");
    packet.stream_index(stream);
    av_packet_rescale_ts(
        packet, encoders.get(stream).time_base(), format.streams(stream).time_base());
    return packet;
  }
}
