package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The speech engines of this installation by the names of their voices: MaryTTS's own voice, and
 * one {@code piper:<name>} for each {@code <name>.onnx} with its {@code <name>.onnx.json} in the
 * folder of voices.
 */
public final class SpeechEngines {
  private static final String PIPER = "piper:";
  private static final String MODEL = ".onnx";

  private final MarySpeech mary = new MarySpeech(MarySpeech.DEFAULT_VOICE);
  private final Map<String, PiperSpeech> others = new ConcurrentHashMap<>();
  private final @Nullable Path folder;

  /** Only the voice that is part of Reelmill. */
  public SpeechEngines() {
    this.folder = null;
  }

  /**
   * Also the voices in a folder.
   *
   * @param folder need not exist
   */
  public SpeechEngines(Path folder) {
    this.folder = folder;
  }

  /** The voices that may be asked for; the first is the default. */
  public List<String> voices() {
    List<String> voices = new ArrayList<>(List.of(MarySpeech.DEFAULT_VOICE));
    installed().stream().map(name -> PIPER + name).forEach(voices::add);
    return List.copyOf(voices);
  }

  /**
   * The engine that speaks with a voice.
   *
   * @param voice its name, with or without "piper:", or null for the default voice
   * @throws ReelmillException {@code unknown_voice} if there is no such voice
   */
  public SpeechEngine forVoice(@Nullable String voice) {
    if (voice == null || voice.equals(MarySpeech.DEFAULT_VOICE)) {
      return mary;
    }
    String name = voice.startsWith(PIPER) ? voice.substring(PIPER.length()) : voice;
    if (folder != null && installed().contains(name)) {
      Path voices = folder;
      return others.computeIfAbsent(name, known -> new PiperSpeech(voices, known));
    }
    throw new ReelmillException(
        "unknown_voice",
        false,
        "Unknown voice \"" + voice + "\". Known voices: " + String.join(", ", voices()));
  }

  private List<String> installed() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(MODEL))
          .map(file -> file.substring(0, file.length() - MODEL.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
