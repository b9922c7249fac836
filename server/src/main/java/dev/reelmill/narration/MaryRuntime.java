package dev.reelmill.narration;

import ch.qos.logback.classic.Level;
import dev.reelmill.brief.ReelmillException;
import java.util.Set;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import org.slf4j.LoggerFactory;

/** MaryTTS, of which there is one in a process; it starts when first wanted. */
final class MaryRuntime {
  private MaryRuntime() {}

  /**
   * A handle for one request: handles carry state and are not for several threads.
   *
   * @throws ReelmillException {@code speech_failed} if MaryTTS does not start, {@code
   *     voice_missing} if it has no such voice
   */
  static synchronized LocalMaryInterface handle(String voice) {
    silence();
    try {
      LocalMaryInterface mary = new LocalMaryInterface();
      Set<String> installed = mary.getAvailableVoices();
      if (!installed.contains(voice)) {
        throw new ReelmillException(
            "voice_missing",
            false,
            "The voice " + voice + " is not installed. Installed: " + String.join(", ", installed));
      }
      mary.setVoice(voice);
      return mary;
    } catch (MaryConfigurationException e) {
      throw new ReelmillException(
          "speech_failed", true, "MaryTTS does not start: " + e.getMessage(), e);
    }
  }

  /** MaryTTS logs dozens of lines for every sentence; its failures reach us as exceptions. */
  private static void silence() {
    if (LoggerFactory.getLogger("marytts") instanceof ch.qos.logback.classic.Logger logger
        && logger.getLevel() == null) {
      logger.setLevel(Level.OFF);
    }
  }
}
