package dev.reelmill.narration;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A tiny ONNX model with the inputs of a Piper voice that hums a little for every number it gets:
 * protocol buffer messages of onnx.proto, opset 13, written field by field.
 */
final class HummingModel {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int SAMPLES_A_SIGN = 800;

  private HummingModel() {}

  static byte[] bytes() {
    Message graph =
        new Message()
            .message(1, node("Cast", "input", "", "numbers").message(5, castToFloat()))
            .message(1, node("Reshape", "numbers", "column", "signs"))
            .message(1, node("Mul", "signs", "hum", "sounds"))
            .message(1, node("Reshape", "sounds", "row", "output"))
            .text(2, "hum")
            .message(5, integers("column", 1, -1, 1))
            .message(5, integers("row", 1, 1, -1))
            .message(5, hum())
            .message(11, value("input", INT64))
            .message(11, value("input_lengths", INT64))
            .message(11, value("scales", FLOAT))
            .message(12, value("output", FLOAT));
    return new Message()
        .number(1, 8)
        .message(8, new Message().text(1, "").number(2, 13))
        .message(7, graph)
        .bytes();
  }

  private static Message node(String type, String in, String second, String out) {
    Message node = new Message().text(1, in);
    if (!second.isEmpty()) {
      node.text(1, second);
    }
    return node.text(2, out).text(3, out).text(4, type);
  }

  private static Message castToFloat() {
    return new Message().text(1, "to").number(3, FLOAT).number(20, 2);
  }

  private static Message integers(String name, long... values) {
    Message tensor = new Message().number(1, values.length).number(2, INT64);
    for (long value : values) {
      tensor.number(7, value);
    }
    return tensor.text(8, name);
  }

  private static Message hum() {
    ByteBuffer samples = ByteBuffer.allocate(4 * SAMPLES_A_SIGN).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < SAMPLES_A_SIGN; i++) {
      samples.putFloat((float) (0.02 * Math.sin(2 * Math.PI * i / 100)));
    }
    return new Message()
        .number(1, 1)
        .number(1, 1)
        .number(1, SAMPLES_A_SIGN)
        .number(2, FLOAT)
        .text(8, "hum")
        .bytes(9, samples.array());
  }

  private static Message value(String name, int type) {
    Message tensor = new Message().number(1, type);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A protocol buffer message. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
