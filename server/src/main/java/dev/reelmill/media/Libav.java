package dev.reelmill.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import dev.reelmill.brief.ReelmillException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The door to libav in this process: loads the libraries once and turns their error numbers into
 * {@link ReelmillException}s that carry what libav printed.
 *
 * <p>{@code disk_full} (retryable) when the disk or the quota is used up, else {@code
 * encode_failed} (retryable).
 */
public final class Libav {
  /** AVERROR of ENOSPC and of EDQUOT, on Linux. */
  private static final List<Integer> NO_SPACE = List.of(-28, -122);

  static {
    // javacpp would count the whole process against a limit made for its own buffers.
    if (System.getProperty("org.bytedeco.javacpp.maxphysicalbytes") == null) {
      System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
    }
    LibavMessages.listen();
  }

  private Libav() {}

  /** Loads the libraries; every use of them starts here. */
  public static void load() {
    // The static initialiser has done it.
  }

  /** The libraries' version, for example {@code 8.0.1}. */
  public static String version() {
    return text(avutil.av_version_info());
  }

  /** The encoder of that name, for example {@code libx264}, or empty when it is not built in. */
  public static Optional<AVCodec> encoder(String name) {
    return Optional.ofNullable(avcodec_find_encoder_by_name(name));
  }

  /** Whether this machine's processor has the instructions of AVX-512. */
  public static boolean hasAvx512() {
    return (avutil.av_get_cpu_flags() & avutil.AV_CPU_FLAG_AVX512) != 0;
  }

  /**
   * Passes a result on unless it is an error.
   *
   * @param result what a libav function returned; negative is an error
   * @param doing what was tried, for the message: "open the encoder"
   */
  public static int check(int result, String doing) {
    if (result < 0) {
      throw failure(result, doing);
    }
    return result;
  }

  /** Passes a pointer on unless it is null, which is how libav says that memory ran out. */
  public static <P extends Pointer> P allocated(@Nullable P pointer, String what) {
    if (pointer == null || pointer.isNull()) {
      throw new ReelmillException("encode_failed", true, "libav could not allocate " + what);
    }
    return pointer;
  }

  /** A C string; empty for a null pointer. */
  public static String text(@Nullable BytePointer string) {
    return string == null || string.isNull() ? "" : string.getString();
  }

  private static ReelmillException failure(int result, String doing) {
    if (NO_SPACE.contains(result)) {
      return new ReelmillException("disk_full", true, "No space left on the disk to " + doing);
    }
    byte[] reason = new byte[256];
    av_strerror(result, reason, reason.length);
    String printed = String.join(" | ", LibavMessages.take());
    return new ReelmillException(
        "encode_failed",
        true,
        "libav could not "
            + doing
            + ": "
            + new String(reason, UTF_8).replaceAll("\\x00.*", "")
            + (printed.isEmpty() ? "" : " (" + printed + ")"));
  }
}
