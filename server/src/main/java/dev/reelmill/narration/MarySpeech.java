package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.narration.MaryWords.Placed;
import java.util.List;
import marytts.LocalMaryInterface;
import marytts.exceptions.SynthesisException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * MaryTTS 5.2.1 in this process, with an English voice of 48 kHz.
 *
 * <p>Lines are turned into words by {@link SpokenForm}; MaryTTS turns words into phonemes, phonemes
 * into durations and pitch, and these into sound. The word timings are the durations that the sound
 * was made from.
 */
public final class MarySpeech implements SpeechEngine {
  /** The voice that is part of Reelmill. */
  public static final String DEFAULT_VOICE = "cmu-slt-hsmm";

  /** To be raised whenever the same line may sound different from before. */
  private static final int REVISION = 3;

  private final String voice;
  private final SpokenForm spokenForm = new SpokenForm();

  /** Speaks with the given voice, which is looked for when first used. */
  public MarySpeech(String voice) {
    this.voice = voice;
  }

  @Override
  public String id() {
    return "marytts-5.2.1/" + voice + "/" + REVISION;
  }

  @Override
  public void warmUp() {
    Speech _ = speak("Reelmill reads your job postings, so that people can hear and see them.");
  }

  @Override
  public Speech speak(String line) {
    List<SpokenToken> tokens = spokenForm.of(line);
    SayableLine.check(line, tokens);
    LocalMaryInterface mary = MaryRuntime.handle(voice);
    try {
      return speak(mary, tokens);
    } catch (Exception e) {
      throw new ReelmillException(
          "speech_failed", true, "MaryTTS cannot speak \"" + line + "\": " + e.getMessage(), e);
    }
  }

  private Speech speak(LocalMaryInterface mary, List<SpokenToken> tokens) throws Exception {
    MaryWords words = new MaryWords(tokens);
    Document phonemes = phonemes(mary, words);
    Document acoustics = convert(mary, phonemes, "PHONEMES", "ACOUSTPARAMS");
    List<WordTiming> timings = MaryTimings.read(acoustics, words.placed(), tokens);
    return SilenceTrim.trim(MarySound.of(acoustics, voice), timings);
  }

  /** The pronunciation of every word, in the {@code ph} of its {@code t} element. */
  static Document phonemes(LocalMaryInterface mary, MaryWords words) throws SynthesisException {
    Document phonemes = convert(mary, words.document(), "WORDS", "PHONEMES");
    addPossessives(phonemes, words.placed());
    return phonemes;
  }

  private static Document convert(LocalMaryInterface mary, Document input, String from, String to)
      throws SynthesisException {
    mary.setInputType(from);
    mary.setOutputType(to);
    return mary.generateXML(input);
  }

  /** MaryTTS knows "company" but not "company's". */
  private static void addPossessives(Document phonemes, List<Placed> placed) {
    NodeList elements = phonemes.getElementsByTagName("t");
    for (int i = 0; i < placed.size(); i++) {
      Element element = (Element) elements.item(i);
      if (placed.get(i).possessive() && element.hasAttribute("ph")) {
        String owner = element.getAttribute("ph");
        element.setAttribute("ph", owner + Phonemes.pluralAfter(owner));
      }
    }
  }
}
