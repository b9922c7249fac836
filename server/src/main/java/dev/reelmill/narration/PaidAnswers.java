package dev.reelmill.narration;

import dev.reelmill.provider.SpokenText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What voices outside said, as it came. It is kept before anything else is done with it, and even
 * by a thread that is being stopped.
 */
record PaidAnswers(AnswerStore store) {
  private static final int MAGIC = 0x524d4131; // RMA1

  Optional<SpokenText> find(String key) {
    return store.find(key).map(PaidAnswers::decode);
  }

  /** Keeps an answer; a thread that is interrupted meanwhile still says so afterwards. */
  void keep(String key, SpokenText answer) {
    byte[] bytes = encode(answer);
    boolean stopped = Thread.interrupted(); // files that are written would be closed
    try {
      while (!kept(key, bytes)) {
        stopped = true;
      }
    } finally {
      if (stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean kept(String key, byte[] bytes) {
    try {
      store.keep(key, bytes);
      return true;
    } catch (RuntimeException failure) {
      if (Thread.interrupted()) {
        return false;
      }
      throw failure;
    }
  }

  /** Has a line read anew the next time that a film wants it. */
  void remove(String key) {
    store.remove(key);
  }

  /** Odd answers too are kept: what is wrong with them is found out later. */
  private static byte[] encode(SpokenText answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeDouble(answer.dollars());
      out.writeInt(answer.words().size());
      for (SpokenText.Word word : answer.words()) {
        write(out, word.text().getBytes(StandardCharsets.UTF_8));
        out.writeDouble(word.start());
        out.writeDouble(word.end());
      }
      write(out, answer.audio());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  private static SpokenText decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      SpeechCodec.expect(in, MAGIC);
      double dollars = in.readDouble();
      int count = in.readInt();
      List<SpokenText.Word> words = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String text = new String(read(in), StandardCharsets.UTF_8);
        words.add(new SpokenText.Word(text, in.readDouble(), in.readDouble()));
      }
      return new SpokenText(read(in), words, dollars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException(length + " bytes announced, fewer are there");
    }
    return in.readNBytes(length);
  }
}
