package dev.reelmill.narration;

import marytts.htsengine.HMMData;
import marytts.htsengine.HTSPStream;

/**
 * Speech parameters to sound: what MaryTTS's own vocoder does, several times faster. For voices of
 * mel-cepstra with mixed excitation.
 */
final class Vocoder {
  private final HMMData voice;
  private final double alpha;

  Vocoder(HMMData voice) {
    this.voice = voice;
    this.alpha = voice.getAlpha();
    if (voice.getStage() != 0 || !voice.getUseMixExc() || voice.getUseFourierMag()) {
      throw new IllegalArgumentException("not a voice of mel-cepstra with mixed excitation");
    }
  }

  /**
   * The samples of a stretch of speech.
   *
   * @param pitch logarithm of each voiced frame's frequency
   * @param spectrum mel-cepstral coefficients of each frame
   * @param strengths how voiced each band of each frame is
   * @param voiced whether each frame is
   * @return of amplitudes as MaryTTS has them, up to some 17,000
   */
  double[] samples(HTSPStream pitch, HTSPStream spectrum, HTSPStream strengths, boolean[] voiced) {
    int order = spectrum.getOrder();
    int length = voice.getFperiod();
    MelCepstrum cepstrum = new MelCepstrum(order, alpha, voice.getBeta());
    Excitation excitation = new Excitation(voice.getMixFilters(), length);
    MlsaFilter filter = new MlsaFilter(order, alpha);
    double[] now = new double[order];
    double[] next = new double[order];
    double[] samples = new double[spectrum.getT() * length];
    int pitched = 0;
    for (int frame = 0; frame < spectrum.getT(); frame++) {
      double period = 0;
      if (voiced[frame]) {
        double hertz = StrictMath.exp(pitch.getPar(pitched, 0));
        period = hertz > 0 ? voice.getRate() / hertz : 0;
        pitched++;
      }
      cepstrum.toFilter(spectrum.getParVec(frame), next);
      double[] excited = excitation.next(period, strengths.getParVec(frame));
      filter(filter, excited, now, next, samples, frame * length);
      System.arraycopy(next, 0, now, 0, order);
    }
    return samples;
  }

  /** One frame; its coefficients pass from the last one's to its own. */
  private static void filter(
      MlsaFilter filter, double[] excited, double[] now, double[] next, double[] samples, int at) {
    double[] steps = new double[now.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (next[i] - now[i]) / excited.length;
    }
    double gain = StrictMath.exp(now[0]);
    double growth = StrictMath.exp(steps[0]);
    for (int i = 0; i < excited.length; i++) {
      samples[at + i] = filter.next(excited[i] * gain, now);
      gain *= growth;
      for (int k = 0; k < now.length; k++) {
        now[k] += steps[k];
      }
    }
  }
}
