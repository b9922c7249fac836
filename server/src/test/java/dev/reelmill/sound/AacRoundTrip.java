package dev.reelmill.sound;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/** What is heard of a clip after AAC: encoded and decoded again by libav. */
final class AacRoundTrip implements AutoCloseable {
  private final NativeScope scope = new NativeScope();
  private final AVCodecContext encoder;
  private final AVCodecContext decoder;
  private final AVFrame in;
  private final AVFrame out;
  private final AVPacket packet;
  private final float[] left;
  private final float[] right;
  private int heard;

  private AacRoundTrip(int length, int bitsPerSecond) {
    Libav.load();
    this.encoder = open(Libav.encoder("aac").orElseThrow(), bitsPerSecond);
    this.decoder = open(avcodec_find_decoder_by_name("aac"), 0);
    this.in = scope.own(av_frame_alloc(), "a frame", f -> av_frame_free(f));
    this.out = scope.own(av_frame_alloc(), "a frame", f -> av_frame_free(f));
    this.packet = scope.own(av_packet_alloc(), "a packet", p -> av_packet_free(p));
    in.format(AV_SAMPLE_FMT_FLTP).nb_samples(encoder.frame_size()).sample_rate(48_000);
    av_channel_layout_default(in.ch_layout(), 2);
    Libav.check(av_frame_get_buffer(in, 0), "allocate");
    this.left = new float[length + 8 * encoder.frame_size()];
    this.right = new float[left.length];
  }

  static StereoClip of(StereoClip clip, int bitsPerSecond) {
    try (AacRoundTrip trip = new AacRoundTrip(clip.length(), bitsPerSecond)) {
      int block = trip.encoder.frame_size();
      for (int at = 0; at < clip.length(); at += block) {
        int length = Math.min(block, clip.length() - at);
        Libav.check(av_frame_make_writable(trip.in), "write");
        new FloatPointer(trip.in.data(0)).put(clip.left(), at, length);
        new FloatPointer(trip.in.data(1)).put(clip.right(), at, length);
        trip.encode(trip.in.nb_samples(length).pts(at));
      }
      trip.encode(null);
      return new StereoClip(trip.left, trip.right);
    }
  }

  private AVCodecContext open(AVCodec codec, int bitsPerSecond) {
    AVCodecContext context =
        scope.own(avcodec_alloc_context3(codec), "a codec", c -> avcodec_free_context(c));
    context.sample_rate(48_000).sample_fmt(AV_SAMPLE_FMT_FLTP).bit_rate(bitsPerSecond);
    av_channel_layout_default(context.ch_layout(), 2);
    if (bitsPerSecond == 0) {
      byte[] lowComplexity48kStereo = {0x11, (byte) 0x90};
      context.extradata(
          new org.bytedeco.javacpp.BytePointer(org.bytedeco.ffmpeg.global.avutil.av_mallocz(66))
              .capacity(66)
              .put(lowComplexity48kStereo, 0, 2));
      context.extradata_size(2);
    }
    Libav.check(avcodec_open2(context, codec, (@Nullable AVDictionary) null), "open");
    return context;
  }

  private void encode(@Nullable AVFrame frame) {
    Libav.check(avcodec_send_frame(encoder, frame), "encode");
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      Libav.check(avcodec_send_packet(decoder, packet), "decode");
      av_packet_unref(packet);
      while (avcodec_receive_frame(decoder, out) >= 0) {
        new FloatPointer(out.data(0)).get(left, heard, out.nb_samples());
        new FloatPointer(out.data(1)).get(right, heard, out.nb_samples());
        heard += out.nb_samples();
      }
    }
  }

  @Override
  public void close() {
    scope.close();
  }
}
