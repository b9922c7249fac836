package dev.reelmill.encode;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** How H.264 is encoded by one of the encoders that libav may have been built with. */
enum H264Settings {
  /** Constant quality. */
  X264("libx264"),
  /** Has no constant quality, so it gets a rate that suffices for drawn pictures. */
  OPENH264("libopenh264");

  private static final double OPENH264_BITS_PER_PIXEL = 0.07;

  /** Headers that do not depend on the pictures, so that scenes fit together. */
  private static final String STITCHABLE = "stitchable=1:bframes=3";

  /**
   * Instructions that x264 may use. With those of AVX-512 (seen with x264 of FFmpeg 8.0.1 on Zen 4)
   * the bytes depend on memory that nobody has written; up to AVX2 they are the same on all x86-64.
   */
  private static final String INSTRUCTIONS = Libav.hasAvx512() ? ":asm=AVX2" : "";

  /** Two thirds of the preset's time at the same likeness. */
  private static final String FAST = ":subme=1:trellis=0:b-adapt=0:rc-lookahead=5";

  /** More likeness for the few bits; the pictures are small. */
  private static final String FRUGAL = ":subme=4:trellis=1:rc-lookahead=15";

  /** Bits a second of the small rendition's pictures. */
  private static final int SMALL_RATE = 95_000;

  /**
   * Bits that may come at once on top of that rate. Nine tenths of them and a second's rate, the
   * boxes around and the small sound's peak of 46 kbit/s stay under 192 kbit.
   */
  private static final int SMALL_BUFFER = 54_000;

  private final String codecName;

  H264Settings(String codecName) {
    this.codecName = codecName;
  }

  /** The best of those that are there. */
  static H264Settings available() {
    Libav.load();
    return Stream.of(values())
        .filter(settings -> Libav.encoder(settings.codecName).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new ReelmillException(
                    "encode_failed", false, "libav has neither libx264 nor libopenh264"));
  }

  String codecName() {
    return codecName;
  }

  AVCodec codec() {
    return Libav.encoder(codecName).orElseThrow();
  }

  /** Sets what is no option of the encoder's own. */
  void apply(AVCodecContext context, EncodingLadder.Rung rung) {
    boolean capped = rung.sound() == SoundQuality.SMALL;
    switch (this) {
      case X264 -> {
        if (capped) {
          context.rc_max_rate(SMALL_RATE).rc_buffer_size(SMALL_BUFFER);
        }
      }
      case OPENH264 -> {
        double pixels = (double) context.width() * context.height() * context.framerate().num();
        long wanted = Math.round(pixels * OPENH264_BITS_PER_PIXEL);
        context.bit_rate(capped ? Math.min(wanted, SMALL_RATE) : wanted);
        if (capped) {
          context.rc_max_rate(SMALL_RATE);
        }
      }
    }
  }

  AVDictionary options(NativeScope scope, EncodingLadder.Rung rung) {
    return Options.of(
        scope,
        switch (this) {
          case X264 -> {
            boolean capped = rung.sound() == SoundQuality.SMALL;
            yield Map.of(
                "preset",
                "veryfast",
                "tune",
                "animation",
                "crf",
                capped ? "22" : "23",
                "sc_threshold",
                "0",
                "forced-idr",
                "1",
                "x264-params",
                STITCHABLE + INSTRUCTIONS + (capped ? FRUGAL : FAST));
          }
          case OPENH264 ->
              Map.of("profile", "high", "rc_mode", "bitrate", "allow_skip_frames", "0");
        });
  }
}
