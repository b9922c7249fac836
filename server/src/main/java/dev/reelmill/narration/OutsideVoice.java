package dev.reelmill.narration;

import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A voice of an outside provider, written {@code fish_audio:s2.1-pro/802e3bc2b27e} or {@code
 * openai:gpt-4o-mini-tts/alloy}: provider, model and what the provider calls the voice.
 *
 * @param voice 1 to 100 letters, digits and {@code . _ : @ + -}
 */
public record OutsideVoice(ModelName model, String voice) {
  private static final Set<Provider> SPEAKING = Set.of(Provider.FISH_AUDIO, Provider.OPENAI);

  public OutsideVoice {
    if (!SPEAKING.contains(model.provider())) {
      throw new IllegalArgumentException(model.provider().label() + " has no voices");
    }
    if (!voice.matches("[\\w.:@+-]{1,100}")) {
      throw new IllegalArgumentException("\"" + voice + "\" is no name of a voice");
    }
  }

  /**
   * Reads a name; models' names may have slashes, voices' have none.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static OutsideVoice parse(String name) {
    int slash = Math.max(name.lastIndexOf('/'), 0);
    return new OutsideVoice(
        ModelName.parse(name.substring(0, slash)),
        name.substring(Math.min(slash + 1, name.length())));
  }

  /** Whether a name is that of a voice of a provider, known here or not. */
  public static boolean isNamed(@Nullable String voice) {
    return voice != null
        && SPEAKING.stream().anyMatch(provider -> voice.startsWith(provider.label() + ":"));
  }

  @Override
  public String toString() {
    return model + "/" + voice;
  }
}
