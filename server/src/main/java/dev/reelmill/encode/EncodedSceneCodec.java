package dev.reelmill.encode;

import dev.reelmill.encode.mp4.Fragment;
import dev.reelmill.encode.mp4.ParameterSets;
import dev.reelmill.encode.mp4.PictureFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** An encoded scene as bytes and back; equal scenes give equal bytes, damage is noticed. */
final class EncodedSceneCodec {
  private static final int MAGIC = 0x524d4531; // RME1

  private EncodedSceneCodec() {}

  static byte[] encode(EncodedScene scene) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(scene.renditions().size());
      for (EncodedScene.Rendition rendition : scene.renditions()) {
        writeFormat(out, rendition.format());
        writeAll(out, rendition.fragments().stream().map(f -> f.at(0, 0)).toList());
      }
      writeAll(out, scene.stills().posters());
      writeAll(out, scene.stills().tiles());
      out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The scene, or empty when the bytes are damaged. */
  static Optional<EncodedScene> decode(byte[] bytes) {
    int content = bytes.length - Integer.BYTES;
    if (content < 0 || checksum(bytes, content) != ByteBuffer.wrap(bytes).getInt(content)) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        return Optional.empty();
      }
      List<EncodedScene.Rendition> renditions = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        PictureFormat format = readFormat(in);
        renditions.add(
            new EncodedScene.Rendition(
                format, readAll(in).stream().map(f -> Fragment.read(format, f)).toList()));
      }
      return Optional.of(new EncodedScene(renditions, new SceneStills(readAll(in), readAll(in))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  private static void writeFormat(DataOutputStream out, PictureFormat format) throws IOException {
    out.writeInt(format.width());
    out.writeInt(format.height());
    out.writeInt(format.framesPerSecond());
    out.writeInt(format.ahead());
    writeAll(out, List.of(format.sets().sequence(), format.sets().picture()));
  }

  private static PictureFormat readFormat(DataInputStream in) throws IOException {
    int width = in.readInt();
    int height = in.readInt();
    int framesPerSecond = in.readInt();
    int ahead = in.readInt();
    List<byte[]> sets = readAll(in);
    return new PictureFormat(
        width, height, framesPerSecond, ahead, new ParameterSets(sets.get(0), sets.get(1)));
  }

  private static void writeAll(DataOutputStream out, List<byte[]> parts) throws IOException {
    out.writeInt(parts.size());
    for (byte[] part : parts) {
      out.writeInt(part.length);
      out.write(part);
    }
  }

  private static List<byte[]> readAll(DataInputStream in) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      parts.add(in.readNBytes(in.readInt()));
    }
    return parts;
  }
}
