package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marytts.LocalMaryInterface;
import marytts.htsengine.HMMVoice;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSVocoder;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class VocoderTest {
  private static final Offset<Double> NEXT_TO_NOTHING = Offset.offset(1e-6);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme hires a senior engineer in Leeds. Ready? Apply today!",
        "She sells sea shells; his fuzzy shoes hiss.",
        "Mmm."
      })
  void soundsAsMaryTtsDoes(String line) throws Exception {
    Document acoustics = acoustics(line);
    HMMVoice voice = MarySound.installed(MarySpeech.DEFAULT_VOICE);

    for (HTSParameterGeneration said : MarySound.parameters(acoustics, voice)) {
      double[] ours =
          new Vocoder(voice.getHMMData())
              .samples(
                  said.getlf0Pst(), said.getMcepPst(), said.getStrPst(), said.getVoicedArray());
      double[] theirs =
          new HTSVocoder()
              .htsMLSAVocoder(
                  said.getlf0Pst(),
                  said.getMcepPst(),
                  said.getStrPst(),
                  said.getMagPst(),
                  said.getVoicedArray(),
                  voice.getHMMData(),
                  null);

      assertThat(ours).hasSameSizeAs(theirs);
      for (int i = 0; i < ours.length; i++) {
        assertThat(ours[i]).isCloseTo(theirs[i], NEXT_TO_NOTHING);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Two sentences. Two stretches of sound.", "Wow!"})
  void isNeverLouderThanFullScale(String line) throws Exception {
    double[] samples = MarySound.of(acoustics(line), MarySpeech.DEFAULT_VOICE);

    double loudest = 0;
    for (double sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    assertThat(loudest).isBetween(0.2, 1.0);
  }

  private static Document acoustics(String line) throws Exception {
    LocalMaryInterface mary = MaryRuntime.handle(MarySpeech.DEFAULT_VOICE);
    List<SpokenToken> tokens = new SpokenForm().of(line);
    mary.setInputType("WORDS");
    mary.setOutputType("ACOUSTPARAMS");
    return mary.generateXML(new MaryWords(tokens).document());
  }
}
