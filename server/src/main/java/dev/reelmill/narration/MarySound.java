package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.List;
import marytts.features.FeatureRegistry;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.HMMData;
import marytts.htsengine.HMMVoice;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import marytts.modules.HTSEngine;
import marytts.modules.ModuleRegistry;
import marytts.modules.TargetFeatureLister;
import marytts.modules.synthesis.Voice;
import marytts.unitselection.select.Target;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An ACOUSTPARAMS document's sound, sentence by sentence: MaryTTS's models, our {@link Vocoder}.
 * MaryTTS's own passes every sample through a queue between two threads.
 */
final class MarySound {
  /** MaryTTS's amplitude that becomes full scale, unless speech is louder. */
  private static final double FULL_SCALE = 17_000;

  private MarySound() {}

  /**
   * The samples, full scale being ±1.
   *
   * @param voice name of an installed voice
   */
  static double[] of(Document acoustics, String voice) throws Exception {
    HMMVoice installed = installed(voice);
    Vocoder vocoder = new Vocoder(installed.getHMMData());
    List<double[]> sentences = new ArrayList<>();
    for (HTSParameterGeneration sentence : parameters(acoustics, installed)) {
      sentences.add(
          vocoder.samples(
              sentence.getlf0Pst(),
              sentence.getMcepPst(),
              sentence.getStrPst(),
              sentence.getVoicedArray()));
    }
    return joined(sentences);
  }

  static HMMVoice installed(String voice) {
    if (Voice.getVoice(voice) instanceof HMMVoice installed) {
      return installed;
    }
    throw new IllegalStateException(voice + " is not a voice of hidden Markov models");
  }

  /** What each sentence is to sound like, frame by frame. */
  static List<HTSParameterGeneration> parameters(Document acoustics, HMMVoice voice)
      throws Exception {
    List<HTSParameterGeneration> sentences = new ArrayList<>();
    NodeList elements = acoustics.getElementsByTagName("s");
    for (int i = 0; i < elements.getLength(); i++) {
      List<Element> segments = segments((Element) elements.item(i));
      if (segments.stream().anyMatch(segment -> segment.getTagName().equals("ph"))) {
        sentences.add(new Models().parameters(segments, voice));
      }
    }
    return sentences;
  }

  private static List<Element> segments(Element sentence) {
    List<Element> segments = new ArrayList<>();
    NodeList elements = sentence.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.getTagName().equals("ph") || element.getTagName().equals("boundary")) {
        segments.add(element);
      }
    }
    return segments;
  }

  private static double[] joined(List<double[]> sentences) {
    double highest = FULL_SCALE;
    int length = 0;
    for (double[] sentence : sentences) {
      for (double sample : sentence) {
        highest = Math.max(highest, Math.abs(sample));
      }
      length += sentence.length;
    }
    double[] samples = new double[length];
    int at = 0;
    for (double[] sentence : sentences) {
      for (double sample : sentence) {
        samples[at] = sample / highest;
        at++;
      }
    }
    return samples;
  }

  /** One sentence's models; MaryTTS lets only its kin choose them. */
  private static final class Models extends HTSEngine {
    HTSParameterGeneration parameters(List<Element> segments, HMMVoice voice) throws Exception {
      HMMData data = voice.getHMMData();
      TargetFeatureComputer computer =
          FeatureRegistry.getTargetFeatureComputer(
              voice, data.getFeatureDefinition().getFeatureNames());
      TargetFeatureLister lister =
          (TargetFeatureLister) ModuleRegistry.getModule(TargetFeatureLister.class);
      List<Target> targets = lister.getListTargetFeatures(computer, segments);
      HTSUttModel models = processTargetList(targets, segments, data);
      HTSParameterGeneration parameters = new HTSParameterGeneration();
      parameters.htsMaximumLikelihoodParameterGeneration(models, data);
      return parameters;
    }
  }
}
