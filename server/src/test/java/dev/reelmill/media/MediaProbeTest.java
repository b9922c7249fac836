package dev.reelmill.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaProbeTest {
  @TempDir private Path directory;

  @Test
  void soundIsDescribed() throws IOException {
    ProbedMedia media = MediaProbe.probe(Files.write(directory.resolve("a.wav"), wave(4_800)));
    assertThat(media.format()).isEqualTo("wav");
    assertThat(media.sound().codec()).isEqualTo("pcm_s16le");
    assertThat(media.sound().sampleRate()).isEqualTo(48_000);
    assertThat(media.sound().channels()).isEqualTo(1);
    assertThat(media.sound().seconds()).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void whatIsNoMediaFileIsAnErrorWithWhatLibavPrinted() throws IOException {
    Path text = Files.writeString(directory.resolve("text.mp4"), "not a film ".repeat(100));
    assertThatThrownBy(() -> MediaProbe.probe(text))
        .hasMessageContaining("libav could not read " + text)
        .hasMessageContaining("Invalid data found when processing input")
        .asInstanceOf(type(ReelmillException.class))
        .extracting(ReelmillException::code)
        .isEqualTo("encode_failed");
    assertThatThrownBy(() -> MediaProbe.probe(directory.resolve("absent")))
        .hasMessageContaining("No such file or directory");
  }

  @Test
  void messagesCarryWhatLibavPrinted() throws IOException {
    byte[] box = new byte[64];
    System.arraycopy(
        new byte[] {0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, box, 0, 12);
    Path headless = Files.write(directory.resolve("headless.mp4"), box);
    assertThatThrownBy(() -> MediaProbe.probe(headless))
        .hasMessageContaining("moov atom not found");
  }

  /** RIFF WAVE, 16 bits, mono, 48 kHz, silent. */
  private static byte[] wave(int samples) {
    ByteBuffer file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII));
    file.putInt(36 + 2 * samples);
    file.put("WAVEfmt ".getBytes(US_ASCII));
    file.putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(48_000).putInt(96_000).putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(US_ASCII)).putInt(2 * samples);
    return file.array();
  }
}
