package dev.reelmill.narration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Speech as bytes and back, exactly: samples as 32-bit floats, times as doubles, big-endian. Equal
 * speech gives equal bytes.
 */
public final class SpeechCodec {
  private static final int MAGIC = 0x524d5331; // RMS1

  private SpeechCodec() {}

  /** The bytes of a spoken line. */
  public static byte[] encode(Speech speech) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      writeWords(out, speech.words());
      writeAudio(out, speech.audio());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The spoken line of some bytes.
   *
   * @throws UncheckedIOException if they are not those of a speech
   */
  public static Speech decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      expect(in, MAGIC);
      List<WordTiming> words = readWords(in);
      return new Speech(readAudio(in), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void expect(DataInputStream in, int magic) throws IOException {
    int found = in.readInt();
    if (found != magic) {
      throw new IOException("unknown format " + Integer.toHexString(found));
    }
  }

  static void writeWords(DataOutputStream out, List<WordTiming> words) throws IOException {
    out.writeInt(words.size());
    for (WordTiming word : words) {
      out.writeUTF(word.text());
      out.writeDouble(word.start());
      out.writeDouble(word.end());
    }
  }

  static List<WordTiming> readWords(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<WordTiming> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(new WordTiming(in.readUTF(), in.readDouble(), in.readDouble()));
    }
    return words;
  }

  static void writeAudio(DataOutputStream out, AudioClip audio) throws IOException {
    out.writeInt(audio.samples().length);
    for (float sample : audio.samples()) {
      out.writeFloat(sample);
    }
  }

  static AudioClip readAudio(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / Float.BYTES) {
      throw new IOException(length + " samples announced, fewer are there");
    }
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = in.readFloat();
    }
    return new AudioClip(samples);
  }
}
