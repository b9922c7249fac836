package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the file beside a Piper model says: {@code <name>.onnx.json}.
 *
 * @param sampleRate samples a second of what the model gives
 * @param ids numbers that stand for a sign of the phonetic alphabet
 * @param lengthScale how slowly the model speaks; 1 is as it was trained
 */
record PiperVoice(int sampleRate, Map<String, List<Long>> ids, float lengthScale) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  PiperVoice {
    if (sampleRate < 8_000 || sampleRate > 96_000 || !(lengthScale > 0.1 && lengthScale < 10)) {
      throw new IllegalArgumentException(sampleRate + " Hz, length scale " + lengthScale);
    }
    if (!ids.containsKey("_") || !ids.containsKey("^") || !ids.containsKey("$")) {
      throw new IllegalArgumentException("phoneme_id_map lacks _, ^ or $");
    }
  }

  /**
   * Reads the file.
   *
   * @throws ReelmillException {@code voice_invalid}, not retryable
   */
  static PiperVoice read(Path file) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      Map<String, List<Long>> ids = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : json.required("phoneme_id_map").properties()) {
        ids.put(entry.getKey(), entry.getValue().valueStream().map(JsonNode::longValue).toList());
      }
      return new PiperVoice(
          json.required("audio").required("sample_rate").intValue(),
          ids,
          (float) json.path("inference").path("length_scale").asDouble(1));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ReelmillException(
          "voice_invalid", false, file.getFileName() + " is no Piper voice: " + e.getMessage(), e);
    }
  }

  /**
   * The model's input: start, signs with pads between, end; signs it does not know are left out.
   */
  long[] input(List<String> signs) {
    List<Long> input = new ArrayList<>(ids.getOrDefault("^", List.of()));
    List<Long> pad = ids.getOrDefault("_", List.of());
    input.addAll(pad);
    for (String sign : signs) {
      @Nullable List<Long> known = ids.get(sign);
      if (known != null) {
        input.addAll(known);
        input.addAll(pad);
      }
    }
    input.addAll(ids.getOrDefault("$", List.of()));
    return input.stream().mapToLong(id -> id).toArray();
  }
}
