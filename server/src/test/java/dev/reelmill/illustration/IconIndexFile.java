package dev.reelmill.illustration;

import dev.reelmill.embedding.EmbeddingModel;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes the index of icons anew, in the form that {@link IconIndex} reads. */
final class IconIndexFile {
  /** Below the folder of the module, in which tests run. */
  private static final Path MADE = Path.of("target", IconIndex.FILE);

  private static final float ONE = 127;

  private IconIndexFile() {}

  /**
   * Writes what the model makes of the icons' descriptions under {@code target}.
   *
   * @return the command that puts it in the place of the kept one, run beside {@code server}
   */
  static String make(EmbeddingModel model, Map<String, String> described) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(MADE)))) {
      out.writeInt(described.size());
      out.writeInt(model.dimensions());
      for (var icon : described.entrySet()) {
        out.writeUTF(icon.getKey());
        for (float value : model.embed(icon.getValue())) {
          out.writeByte(Math.round(value * ONE));
        }
      }
    }
    return "cp server/%s server/src/main/resources/dev/reelmill/illustration/"
        .formatted(MADE.toString().replace('\\', '/'));
  }
}
