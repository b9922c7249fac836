package dev.reelmill.narration;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Piper voice, run by ONNX Runtime in this process; an English one, since its phonemes are those
 * of MaryTTS. Its model is run without its noise, so that the same line gives the same bytes; the
 * times of its words are found by {@link WordAligner}.
 */
final class PiperSpeech implements SpeechEngine {
  /** To be raised whenever the same line may sound different from before. */
  private static final int REVISION = 1;

  private final String name;
  private final Path model;
  private final SpokenForm spokenForm = new SpokenForm();
  private @Nullable Loaded loaded;

  private record Loaded(PiperVoice voice, OrtSession session, String hash) {}

  /** Speaks with the model {@code <name>.onnx} in a folder, which is loaded when first used. */
  PiperSpeech(Path folder, String name) {
    this.name = name;
    this.model = folder.resolve(name + ".onnx");
  }

  @Override
  public String id() {
    return "piper/" + name + "/" + loaded().hash() + "/" + REVISION;
  }

  @Override
  public void warmUp() {
    Speech _ = speak("Hello, and welcome.");
  }

  @Override
  public Speech speak(String line) {
    List<SpokenToken> tokens = spokenForm.of(line);
    SayableLine.check(line, tokens);
    Loaded ready = loaded();
    List<Pronunciation> said = Pronunciation.of(tokens);
    float[] samples = run(ready, ready.voice().input(PhoneticAlphabet.of(said)));
    float[] all = Resampler.resample(samples, ready.voice().sampleRate(), AudioClip.SAMPLE_RATE);
    float[] sound = VoicedPart.of(all).cutFrom(all);
    if (sound.length == 0) {
      throw invalid("it gave silence for \"" + line + "\"");
    }
    double[] exact = new double[sound.length];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = sound[i];
    }
    return SilenceTrim.trim(exact, WordAligner.align(new AudioClip(sound), said, tokens));
  }

  private float[] run(Loaded ready, long[] input) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      long length = input.length;
      inputs.put("input", tensor(environment, input, 1, length));
      inputs.put("input_lengths", tensor(environment, new long[] {length}, 1));
      float[] scales = {0, ready.voice().lengthScale(), 0};
      inputs.put(
          "scales", OnnxTensor.createTensor(environment, FloatBuffer.wrap(scales), new long[] {3}));
      if (ready.session().getInputNames().contains("sid")) {
        inputs.put("sid", tensor(environment, new long[] {0}, 1));
      }
      try (OrtSession.Result result = ready.session().run(inputs)) {
        if (!(result.get(0) instanceof OnnxTensor sound)) {
          throw invalid("it gives no sound");
        }
        FloatBuffer buffer = sound.getFloatBuffer();
        float[] samples = new float[buffer.remaining()];
        buffer.get(samples);
        for (float sample : samples) {
          if (!(Math.abs(sample) < 64)) {
            throw invalid("it gives no sound but " + sample);
          }
        }
        return samples;
      }
    } catch (OrtException e) {
      throw invalid(e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, long[] values, long... shape)
      throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      loaded = load();
    }
    return loaded;
  }

  private Loaded load() {
    Path description = model.resolveSibling(model.getFileName() + ".json");
    for (Path file : List.of(model, description)) {
      if (!Files.isRegularFile(file)) {
        throw new ReelmillException(
            "voice_missing", false, "The voice " + name + " has no file " + file.getFileName());
      }
    }
    PiperVoice voice = PiperVoice.read(description);
    try {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      byte[] bytes = Files.readAllBytes(model);
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(bytes);
      hash.update(Files.readAllBytes(description));
      OrtSession session = OrtEnvironment.getEnvironment().createSession(bytes, options);
      if (!session.getInputNames().containsAll(List.of("input", "input_lengths", "scales"))) {
        throw invalid("its inputs are " + session.getInputNames());
      }
      return new Loaded(voice, session, HexFormat.of().formatHex(hash.digest(), 0, 8));
    } catch (OrtException | IOException e) {
      throw invalid(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private ReelmillException invalid(String reason) {
    return new ReelmillException("voice_invalid", false, unusable(reason));
  }

  private ReelmillException invalid(Exception cause) {
    return new ReelmillException("voice_invalid", false, unusable(cause.getMessage()), cause);
  }

  private String unusable(@Nullable String reason) {
    return "The voice " + name + " cannot be used: " + reason;
  }
}
