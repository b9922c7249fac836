package dev.reelmill.pipeline;

import dev.reelmill.narration.OutsideVoices;
import dev.reelmill.script.ChatWriter;
import java.util.Optional;

/**
 * Models of outside providers that help with films; what they do not do is done here.
 *
 * @param chat writes scripts
 * @param voices read them
 * @param clips has their pictures made as clips
 */
public record OutsideHelp(
    Optional<ChatWriter> chat, Optional<OutsideVoices> voices, Optional<ClipShoot> clips) {
  /** Nobody is asked. */
  public static final OutsideHelp NONE =
      new OutsideHelp(Optional.empty(), Optional.empty(), Optional.empty());
}
