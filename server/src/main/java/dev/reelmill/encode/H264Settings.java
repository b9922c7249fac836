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

  /** Bits a second of the small rendition's pictures. */
  private static final int SMALL_RATE = 90_000;

  /** Bits that may come at once on top of that rate. */
  private static final int SMALL_BUFFER = 50_000;

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

  /** How many threads encode one picture's size; fixed, because the bytes depend on it. */
  int threads(EncodingLadder.Rung rung) {
    return rung.shortSide() >= 720 ? 2 : 1;
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
          case X264 ->
              Map.of(
                  "preset", "veryfast",
                  "tune", "animation",
                  "crf", "23",
                  "sc_threshold", "0",
                  "forced-idr", "1",
                  // Headers that do not depend on the pictures, so that scenes fit together.
                  "x264-params", "stitchable=1");
          case OPENH264 ->
              Map.of("profile", "high", "rc_mode", "bitrate", "allow_skip_frames", "0");
        });
  }
}
