package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_AAC_LOW;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
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

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import dev.reelmill.narration.AudioClip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The film's sound as AAC-LC, the same on both channels, encoded as far as somebody asked and then
 * kept for whoever asks next. Safe for several threads.
 */
final class SoundTrack {
  static final String CODEC_STRING = "mp4a.40.2";
  private static final int BITS_PER_SECOND = 128_000;
  private static final int CHANNELS = 2;

  private final AVCodecContext context;
  private final AVFrame frame;
  private final PacketSource source;
  private final float[] samples;
  private final float[] block;
  private final List<AVPacket> packets = new ArrayList<>();
  private final Consumer<AVPacket> keep;
  private int taken;
  private boolean finished;

  private SoundTrack(NativeScope scope, AVCodecContext context, AVFrame frame, float[] samples) {
    this.context = context;
    this.frame = frame;
    this.source = new PacketSource(scope, context);
    this.samples = samples;
    this.block = new float[context.frame_size()];
    this.keep =
        packet ->
            packets.add(scope.own(av_packet_clone(packet), "a packet", p -> av_packet_free(p)));
  }

  /** A track of exactly the given number of samples; what the clip lacks is silence. */
  static SoundTrack open(NativeScope scope, AudioClip clip, int sampleCount) {
    AVCodec codec = Libav.encoder("aac").orElseThrow();
    AVCodecContext context =
        scope.own(avcodec_alloc_context3(codec), "an AAC encoder", c -> avcodec_free_context(c));
    context.sample_rate(AudioClip.SAMPLE_RATE).sample_fmt(AV_SAMPLE_FMT_FLTP);
    context.bit_rate(BITS_PER_SECOND).profile(AV_PROFILE_AAC_LOW);
    av_channel_layout_default(context.ch_layout(), CHANNELS);
    context.time_base(av_make_q(1, AudioClip.SAMPLE_RATE)).thread_count(1);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
    Libav.check(avcodec_open2(context, codec, Options.none()), "open the AAC encoder");
    AVFrame frame = scope.own(av_frame_alloc(), "a block of sound", f -> av_frame_free(f));
    frame.format(AV_SAMPLE_FMT_FLTP).nb_samples(context.frame_size());
    frame.sample_rate(AudioClip.SAMPLE_RATE);
    av_channel_layout_default(frame.ch_layout(), CHANNELS);
    Libav.check(av_frame_get_buffer(frame, 0), "allocate a block of sound");
    return new SoundTrack(scope, context, frame, Arrays.copyOf(clip.samples(), sampleCount));
  }

  AVCodecContext context() {
    return context;
  }

  /**
   * Shows the packets that start in a span.
   *
   * @param index of the first packet wanted
   * @param end sample before which packets start
   * @return index of the first packet not shown
   */
  synchronized int packets(int index, long end, Consumer<AVPacket> sink) {
    while (!finished && (packets.isEmpty() || packets.getLast().pts() < end)) {
      encodeBlock();
    }
    int next = index;
    while (next < packets.size() && packets.get(next).pts() < end) {
      sink.accept(packets.get(next));
      next++;
    }
    return next;
  }

  private void encodeBlock() {
    int length = Math.min(block.length, samples.length - taken);
    if (length == 0) {
      source.finish(keep);
      finished = true;
      return;
    }
    System.arraycopy(samples, taken, block, 0, length);
    Libav.check(av_frame_make_writable(frame), "reuse a block of sound");
    for (int channel = 0; channel < CHANNELS; channel++) {
      new FloatPointer(frame.data(channel)).put(block, 0, length);
    }
    frame.nb_samples(length).pts(taken);
    source.send(frame, keep);
    taken += length;
  }
}
