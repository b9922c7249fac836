package dev.reelmill.encode.mp4;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Boxes and their fields as bytes, big-endian; ISO/IEC 14496-12 section 4.2. */
final class Box {
  /** Bytes of a box before its content. */
  static final int HEADER = 8;

  private Box() {}

  static byte[] of(String type, byte[]... parts) {
    byte[] content = join(parts);
    return join(ints(HEADER + content.length), text(type), content);
  }

  /** A box with version and flags. */
  static byte[] full(String type, int version, int flags, byte[]... parts) {
    return of(type, ints(version << 24 | flags), join(parts));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * values.length);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  static byte[] zeros(int count) {
    return new byte[count];
  }

  static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
