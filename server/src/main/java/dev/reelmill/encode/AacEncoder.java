package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_AAC_LOW;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import dev.reelmill.encode.mp4.SoundFormat;
import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import dev.reelmill.narration.AudioClip;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** Samples to AAC-LC. For one thread. */
final class AacEncoder {
  /**
   * What libav takes by itself makes some sounds much louder than they are when bits are scarce.
   */
  private static final Map<String, String> TRUE_TO_LEVELS =
      Map.of("aac_coder", "fast", "aac_tns", "0");

  private final AVCodecContext context;
  private final AVFrame frame;
  private final PacketSource source;
  private final Consumer<byte[]> sink;
  private long taken;
  private boolean primed;

  /**
   * Opens an encoder, which lives as long as the scope.
   *
   * @param sink gets the coded blocks; the first holds the first samples
   */
  AacEncoder(NativeScope scope, SoundQuality quality, Consumer<byte[]> sink) {
    this.sink = sink;
    AVCodec codec = Libav.encoder("aac").orElseThrow();
    context =
        scope.own(avcodec_alloc_context3(codec), "an AAC encoder", c -> avcodec_free_context(c));
    context.sample_rate(AudioClip.SAMPLE_RATE).sample_fmt(AV_SAMPLE_FMT_FLTP);
    context.bit_rate(quality.bitsPerSecond()).profile(AV_PROFILE_AAC_LOW);
    av_channel_layout_default(context.ch_layout(), quality.channels());
    context.time_base(av_make_q(1, AudioClip.SAMPLE_RATE)).thread_count(1);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
    Libav.check(
        avcodec_open2(context, codec, Options.of(scope, TRUE_TO_LEVELS)), "open the AAC encoder");
    frame = scope.own(av_frame_alloc(), "a block of sound", f -> av_frame_free(f));
    frame.format(AV_SAMPLE_FMT_FLTP).nb_samples(SoundFormat.BLOCK);
    frame.sample_rate(AudioClip.SAMPLE_RATE);
    av_channel_layout_default(frame.ch_layout(), quality.channels());
    Libav.check(av_frame_get_buffer(frame, 0), "allocate a block of sound");
    source = new PacketSource(scope, context);
  }

  SoundFormat format() {
    byte[] configuration = new byte[context.extradata_size()];
    context.extradata().get(configuration);
    return new SoundFormat(context.ch_layout().nb_channels(), AudioClip.SAMPLE_RATE, configuration);
  }

  /** Takes the next {@link SoundFormat#BLOCK} samples of each channel. */
  void encode(float[]... channels) {
    Libav.check(av_frame_make_writable(frame), "reuse a block of sound");
    for (int channel = 0; channel < channels.length; channel++) {
      new FloatPointer(frame.data(channel)).put(channels[channel], 0, SoundFormat.BLOCK);
    }
    frame.pts(taken);
    source.send(frame, this::coded);
    taken += SoundFormat.BLOCK;
  }

  /** No more samples will come. */
  void finish() {
    source.finish(this::coded);
  }

  private void coded(AVPacket packet) {
    // The first block lies before the first sample: it only primes the decoder.
    if (primed) {
      byte[] bytes = new byte[packet.size()];
      packet.data().get(bytes);
      sink.accept(bytes);
    }
    primed = true;
  }
}
