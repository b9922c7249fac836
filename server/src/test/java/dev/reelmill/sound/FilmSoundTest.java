package dev.reelmill.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.encode.SoundQuality;
import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.SpokenFilm;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.script.Mood;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilmSoundTest {
  private static final int RATE = AudioClip.SAMPLE_RATE;
  private static final List<List<String>> LINES =
      List.of(
          List.of("Acme is hiring a Senior Software Engineer in Berlin."),
          List.of("You build fast services in Java and C++.", "You lead a small team."),
          List.of("The salary is $120k to $150k a year."),
          List.of("Apply now at acme.com."));
  private static final List<SpokenScene> SPOKEN = SpokenFilm.of(script(Mood.FOCUS));

  @TempDir private Path directory;

  /** A line from 2 to 5 s, then pauses of 0.2 and 0.5 s, then one of 4 s over a border. */
  private static final List<SpokenScene> TALK =
      List.of(
          scene(300, 2, 5, 5.2, 7, 7.5, 8.5), scene(240, 2.5, 5), scene(240), scene(30, 0.2, 0.8));

  @ParameterizedTest
  @EnumSource
  void isAsLoudAsWantedAlsoWhenDecoded(Mood mood) throws Exception {
    StereoClip film = FilmSound.master(SPOKEN, mood, "a seed", -16);

    assertThat(film.length()).isEqualTo(SPOKEN.stream().mapToInt(s -> 1600 * s.frames()).sum());
    assertThat(LoudnessMeter.integrated(film)).isCloseTo(-16, within(0.1));
    assertHeard(film, -16);
  }

  @ParameterizedTest
  @EnumSource
  void aFilmWithoutVoiceHasMusicOnly(Mood mood) throws Exception {
    StereoClip film =
        FilmSound.master(List.of(scene(150), scene(240)), mood, "s", Mastering.BACKGROUND_LUFS);

    assertHeard(film, -20);
  }

  private void assertHeard(StereoClip film, double wanted) throws Exception {
    for (SoundQuality quality : SoundQuality.values()) {
      HeardSound heard = HeardSound.of(film, quality, directory);
      assertThat(heard.loudness()).as("%s", quality).isCloseTo(wanted, within(0.5));
      assertThat(heard.truePeak()).as("%s", quality).isLessThanOrEqualTo(-1.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theMusicStepsBackForTheVoice(Mood mood) {
    double[] gain = musicGain(FilmSound.master(TALK, mood, "duck", -16), mood);

    double pause = gain[120];
    for (int speech : new int[] {25, 30, 45, 60, 80, 131, 140}) {
      assertThat(pause - gain[speech]).as(mood + " at " + speech).isBetween(10.0, 14.0);
    }
  }

  /** In hundredths of a second the gain never jumps, and between close lines it does not move. */
  @Test
  void theMusicDoesNotPump() {
    float[] gain = new Ducking().next(Voiceover.of(TALK).scenes().getFirst().lines(), 10 * RATE);

    for (int i = RATE / 100; i < gain.length; i++) {
      assertThat(Math.abs(LevelChange.decibels(gain[i] / gain[i - RATE / 100]))).isLessThan(0.75);
    }
    for (int i = 2 * RATE; i < 8.5 * RATE; i++) {
      assertThat(gain[i]).isCloseTo((float) Decibels.factor(-12), within(1e-4f));
    }
  }

  @Test
  void duckingGoesOnOverBorders() {
    Ducking ducking = new Ducking();
    List<Float> gains = new ArrayList<>();
    for (SpokenScene scene : TALK) {
      for (float gain : ducking.next(scene.lines(), scene.voice().samples().length)) {
        gains.add(gain);
      }
    }
    for (int i = 1; i < gains.size(); i++) {
      assertThat(LevelChange.decibels(gains.get(i) / gains.get(i - 1))).isBetween(-0.01, 0.01);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingClicksAtBorders(Mood mood) {
    assertSmoothAtBorders(FilmSound.master(SPOKEN, mood, "border", -16));
    assertSmoothAtBorders(live(mood, "border"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHeardLiveIsCloseToTheFilm(Mood mood) {
    for (int seed = 0; seed < 3; seed++) {
      StereoClip live = live(mood, "seed " + seed);
      StereoClip film = FilmSound.master(SPOKEN, mood, "seed " + seed, -16);

      assertThat(live.length()).isEqualTo(film.length());
      assertThat(LoudnessMeter.integrated(live)).isCloseTo(-16, within(1.0));
      assertThat(HighestPeak.of(live)).isLessThanOrEqualTo(-1.5);
      double distance = LoudnessMeter.integrated(film.plus(live.times(-1.0)));
      assertThat(distance).isLessThan(-28);
    }
  }

  @Test
  void startsAndEndsInSilence() {
    StereoClip film = FilmSound.master(List.of(scene(90)), Mood.FUN, "s", -20);

    assertThat(film.left()[0]).isZero();
    assertThat(film.left()[film.length() - 1]).isZero();
    assertThat(film.right()[film.length() - 1]).isZero();
  }

  @Test
  void aFilmOfASecondHasItsSound() {
    StereoClip film = FilmSound.master(List.of(scene(30)), Mood.CALM, "s", -20);

    assertThat(film.length()).isEqualTo(48_000);
    assertThat(LoudnessMeter.integrated(film)).isCloseTo(-20, within(0.5));
  }

  /** The hashes are those of the processor this was written on: all others agree. */
  @Test
  void theSameSoundOnEveryProcessor() {
    assertThat(hash(FilmSound.master(TALK, Mood.CALM, "s", -16))).isEqualTo("935972e9b159ac94");
    assertThat(hash(FilmSound.master(TALK, Mood.FUN, "s", -16))).isEqualTo("29f15c2631875ab9");
    assertThat(hash(FilmSound.master(TALK, Mood.FOCUS, "s", -16))).isEqualTo("8312f72c3c987a36");
  }

  /** Music alone is what loses most on one channel. */
  @ParameterizedTest
  @EnumSource
  void isAsLoudOnOneChannelWhileItIsHeardLive(Mood mood) {
    Script wordless =
        new Script(
            "Snow",
            mood,
            0,
            List.of(
                new ScriptScene(new ScenePicture.Statement("Snow"), List.of(), 5),
                new ScriptScene(new ScenePicture.Statement("Ice"), List.of(), 8)));
    LiveSound live = new LiveSound(wordless, "s", -16);
    for (SpokenScene scene : List.of(scene(150), scene(240))) {
      StereoClip stereo = live.next(scene);
      AudioClip mono = live.onOneChannel(stereo);
      assertThat(LoudnessMeter.integrated(mono))
          .isCloseTo(LoudnessMeter.integrated(stereo), within(0.5));
      assertThat(HighestPeak.of(StereoClip.of(mono))).isLessThanOrEqualTo(-1.5);
    }
  }

  private static StereoClip live(Mood mood, String seed) {
    LiveSound live = new LiveSound(script(mood), seed, -16);
    List<StereoClip> parts = SPOKEN.stream().map(live::next).toList();
    int length = parts.stream().mapToInt(StereoClip::length).sum();
    float[] left = new float[length];
    float[] right = new float[length];
    int at = 0;
    for (StereoClip part : parts) {
      System.arraycopy(part.left(), 0, left, at, part.length());
      System.arraycopy(part.right(), 0, right, at, part.length());
      at += part.length();
    }
    return new StereoClip(left, right);
  }

  /** A click is a sudden bend of the curve: none within 5 ms sharper than elsewhere nearby. */
  private static void assertSmoothAtBorders(StereoClip film) {
    int border = 0;
    for (SpokenScene scene : SPOKEN.subList(0, SPOKEN.size() - 1)) {
      border += scene.voice().samples().length;
      double there = sharpest(film.left(), border - 240, border + 240);
      double around = sharpest(film.left(), border - 12_000, border - 480);
      double behind = sharpest(film.left(), border + 480, border + 12_000);
      assertThat(there).isLessThan(1.5 * Math.max(around, behind) + 1e-4);
    }
  }

  private static double sharpest(float[] samples, int from, int to) {
    double sharpest = 0;
    for (int i = from; i < to; i++) {
      double bend = samples[i - 1] - 2 * samples[i] + samples[i + 1];
      sharpest = Math.max(sharpest, Math.abs(bend));
    }
    return sharpest;
  }

  /**
   * How loud the music is, in dB, in each tenth of a second, against music that never steps back.
   * The voice is the same on both channels, so that the difference of the channels is music only.
   */
  private static double[] musicGain(StereoClip film, Mood mood) {
    StereoClip music = new MusicBed(mood, "duck").next(film.length());
    double[] gain = new double[film.length() / 4800 - 20];
    for (int tenth = 0; tenth < gain.length; tenth++) {
      gain[tenth] = LevelChange.decibels(width(film, tenth) / width(music, tenth));
    }
    return gain;
  }

  private static double width(StereoClip clip, int tenth) {
    double power = 0;
    for (int i = 4800 * tenth; i < 4800 * (tenth + 1); i++) {
      double side = clip.left()[i] - clip.right()[i];
      power += side * side;
    }
    return Math.sqrt(power);
  }

  private static Script script(Mood mood) {
    return new Script(
        "Engineer",
        mood,
        0,
        LINES.stream()
            .map(lines -> new ScriptScene(new ScenePicture.Statement(lines.getFirst()), lines))
            .toList());
  }

  /** A scene with a humming voice at the given times: start, end, start, end … */
  private static SpokenScene scene(int frames, double... times) {
    float[] voice = new float[frames * SpokenScene.SAMPLES_A_FRAME];
    List<NarratedLine> lines = new ArrayList<>();
    for (int i = 0; i < times.length; i += 2) {
      lines.add(new NarratedLine(times[i], times[i + 1], List.of()));
      int end = (int) (times[i + 1] * RATE);
      for (int at = (int) (times[i] * RATE); at < end; at++) {
        voice[at] = at % 320 < 160 ? 0.1f - 0.2f * (at % 160) / 160 : 0;
      }
    }
    return new SpokenScene(frames, new AudioClip(voice), lines);
  }

  private static String hash(StereoClip clip) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * clip.length());
    for (int i = 0; i < clip.length(); i++) {
      bytes.putFloat(clip.left()[i]).putFloat(clip.right()[i]);
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
