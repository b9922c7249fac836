package dev.reelmill.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import dev.reelmill.brief.ReelmillException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Looks into a media file with libavformat, packet by packet, without decoding. */
public final class MediaProbe {
  private MediaProbe() {}

  /**
   * Reads a whole file.
   *
   * @throws ReelmillException {@code encode_failed} when it is no media file, or broken
   */
  public static ProbedMedia probe(Path file) {
    Libav.load();
    AVFormatContext input = new AVFormatContext(null);
    Libav.check(avformat_open_input(input, file.toString(), null, null), "read " + file);
    try (NativeScope scope = new NativeScope()) {
      scope.onClose(() -> avformat_close_input(input));
      // libavformat wants a dictionary pointer of no type that Java's null could have.
      Libav.check(
          avformat_find_stream_info(input, (org.bytedeco.javacpp.PointerPointer<?>) null),
          "find the streams of " + file);
      List<List<ProbedPacket>> packets = packets(input, file, scope);
      List<ProbedStream> streams = new ArrayList<>();
      for (int i = 0; i < packets.size(); i++) {
        streams.add(stream(input.streams(i), packets.get(i)));
      }
      return new ProbedMedia(Libav.text(input.iformat().name()), streams);
    }
  }

  private static List<List<ProbedPacket>> packets(
      AVFormatContext input, Path file, NativeScope scope) {
    List<List<ProbedPacket>> packets = new ArrayList<>();
    for (int i = 0; i < input.nb_streams(); i++) {
      packets.add(new ArrayList<>());
    }
    AVPacket packet = scope.own(av_packet_alloc(), "a packet", p -> av_packet_free(p));
    int result = av_read_frame(input, packet);
    while (result >= 0) {
      int index = packet.stream_index();
      packets.get(index).add(packet(packet, Timebase.of(input.streams(index).time_base())));
      av_packet_unref(packet);
      result = av_read_frame(input, packet);
    }
    if (result != AVERROR_EOF()) {
      Libav.check(result, "read the packets of " + file);
    }
    return packets;
  }

  private static ProbedPacket packet(AVPacket packet, Timebase timebase) {
    return new ProbedPacket(
        timebase.seconds(packet.pts()),
        timebase.seconds(packet.dts()),
        timebase.seconds(packet.duration()),
        (packet.flags() & AV_PKT_FLAG_KEY) != 0,
        packet.size());
  }

  private static ProbedStream stream(AVStream stream, List<ProbedPacket> packets) {
    AVCodecParameters codec = stream.codecpar();
    boolean picture = codec.codec_type() == AVMEDIA_TYPE_VIDEO;
    boolean sound = codec.codec_type() == AVMEDIA_TYPE_AUDIO;
    int rateParts = stream.avg_frame_rate().den();
    return new ProbedStream(
        picture
            ? ProbedStream.Kind.PICTURE
            : sound ? ProbedStream.Kind.SOUND : ProbedStream.Kind.OTHER,
        Libav.text(avcodec_get_name(codec.codec_id())),
        Libav.text(avcodec_profile_name(codec.codec_id(), codec.profile())),
        codecString(codec),
        codec.width(),
        codec.height(),
        picture ? Libav.text(av_get_pix_fmt_name(codec.format())) : "",
        picture ? Libav.text(av_color_space_name(codec.color_space())) : "",
        picture && rateParts > 0 ? (double) stream.avg_frame_rate().num() / rateParts : 0,
        codec.sample_rate(),
        sound ? codec.ch_layout().nb_channels() : 0,
        packets);
  }

  /** H.264 from the avcC box, ISO/IEC 14496-15 section 5.3.3; AAC's object type is profile + 1. */
  private static String codecString(AVCodecParameters codec) {
    if (codec.codec_id() == AV_CODEC_ID_H264 && codec.extradata_size() >= 4) {
      byte[] box = new byte[4];
      codec.extradata().get(box);
      return "avc1.%02x%02x%02x".formatted(box[1], box[2], box[3]);
    }
    if (codec.codec_id() == AV_CODEC_ID_AAC) {
      return "mp4a.40." + (codec.profile() + 1);
    }
    return "";
  }
}
