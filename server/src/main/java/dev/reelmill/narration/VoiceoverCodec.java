package dev.reelmill.narration;

import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A voiceover as bytes and back, exactly, in the manner of {@link SpeechCodec}. */
public final class VoiceoverCodec {
  private static final int MAGIC = 0x524d5631; // RMV1

  private VoiceoverCodec() {}

  /** The bytes of a voiceover. */
  public static byte[] encode(Voiceover voiceover) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(voiceover.scenes().size());
      for (NarratedScene scene : voiceover.scenes()) {
        writeScene(out, scene);
      }
      SpeechCodec.writeAudio(out, voiceover.audio());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The voiceover of some bytes.
   *
   * @throws UncheckedIOException if they are not those of a voiceover
   */
  public static Voiceover decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      SpeechCodec.expect(in, MAGIC);
      int count = in.readInt();
      List<NarratedScene> scenes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        scenes.add(readScene(in));
      }
      return new Voiceover(SpeechCodec.readAudio(in), scenes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeScene(DataOutputStream out, NarratedScene scene) throws IOException {
    out.writeDouble(scene.start());
    out.writeDouble(scene.end());
    out.writeInt(scene.lines().size());
    for (NarratedLine line : scene.lines()) {
      out.writeDouble(line.start());
      out.writeDouble(line.end());
      SpeechCodec.writeWords(out, line.words());
    }
  }

  private static NarratedScene readScene(DataInputStream in) throws IOException {
    double start = in.readDouble();
    double end = in.readDouble();
    int count = in.readInt();
    List<NarratedLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(new NarratedLine(in.readDouble(), in.readDouble(), SpeechCodec.readWords(in)));
    }
    return new NarratedScene(start, end, lines);
  }
}
