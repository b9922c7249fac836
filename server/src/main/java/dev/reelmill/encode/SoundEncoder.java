package dev.reelmill.encode;

import dev.reelmill.encode.mp4.Fragment;
import dev.reelmill.encode.mp4.InitSegment;
import dev.reelmill.encode.mp4.MovieTrack;
import dev.reelmill.encode.mp4.Sample;
import dev.reelmill.encode.mp4.SoundFormat;
import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import dev.reelmill.narration.AudioClip;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes a film's sound scene by scene, without a gap between them, into segments cut like the
 * picture's, to the nearest block of 21 ms. For one thread.
 *
 * <p>A scene's last blocks are complete only with the sound behind them, so its last segment comes
 * with the next scene or with the end.
 */
public final class SoundEncoder implements AutoCloseable {
  private final SoundQuality quality;
  private final int framesPerSecond;
  private final Path directory;
  private final NativeScope scope = new NativeScope();
  private final AacEncoder encoder;
  private final SoundFormat format;
  private final float[][] block;
  private final List<Sample> samples = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final List<EncodedFilm.SoundSegment> segments = new ArrayList<>();
  private final List<Long> blocksAtCuts = new ArrayList<>();
  private final List<MovieTrack.Chunk> chunks = new ArrayList<>();
  private int inBlock;
  private int frames;
  private long blocksWritten;

  /**
   * Begins a sound.
   *
   * @param film gets the sound's folder
   */
  public SoundEncoder(SoundQuality quality, int framesPerSecond, Path film) {
    Libav.load();
    this.quality = quality;
    this.framesPerSecond = framesPerSecond;
    this.directory = film.resolve(quality.folder());
    this.encoder = new AacEncoder(scope, quality, this::coded);
    this.format = encoder.format();
    this.block = new float[quality.channels()][SoundFormat.BLOCK];
    OutputFiles.write(initFile(), InitSegment.of(format));
  }

  /**
   * Takes the sound of the next scene.
   *
   * @param channels of the sound, as many as its quality has: samples at 48 kHz, full scale ±1
   * @param from the scene's first sample in them; what they lack at the end is silence
   * @param frameCount how many pictures the scene has
   * @throws InterruptedException when the thread was interrupted
   */
  public void scene(List<float[]> channels, int from, int frameCount) throws InterruptedException {
    if (channels.size() != block.length) {
      throw new IllegalArgumentException(channels.size() + " channels for " + quality);
    }
    SceneCuts cuts = SceneCuts.of(framesPerSecond, frameCount, frames == 0);
    cuts.ends().forEach(end -> blocksAtCuts.add(Math.round(blocks(frames + end))));
    long begin = samplesAt(frames, framesPerSecond);
    frames += frameCount;
    for (long i = 0; i < samplesAt(frames, framesPerSecond) - begin; i++) {
      if (inBlock == 0 && Thread.interrupted()) {
        throw new InterruptedException();
      }
      sample(channels, Math.toIntExact(from + i));
    }
  }

  private void sample(List<float[]> channels, int at) {
    for (int channel = 0; channel < block.length; channel++) {
      float[] samples = channels.get(channel);
      block[channel][inBlock] = at < samples.length ? samples[at] : 0;
    }
    inBlock++;
    if (inBlock == SoundFormat.BLOCK) {
      encoder.encode(block);
      inBlock = 0;
    }
  }

  /** How fine the sound is. */
  public SoundQuality quality() {
    return quality;
  }

  /** The sound as far as it is written. */
  public EncodedFilm.Sound soFar() {
    return new EncodedFilm.Sound(
        quality.folder(), format.codec(), quality.channels(), initFile(), segments);
  }

  /** The whole sound; nothing can be added afterwards. */
  public EncodedFilm.Sound finish() {
    if (inBlock > 0) {
      for (float[] channel : block) {
        Arrays.fill(channel, inBlock, SoundFormat.BLOCK, 0);
      }
      encoder.encode(block);
      inBlock = 0;
    }
    encoder.finish();
    if (!samples.isEmpty()) {
      cut();
    }
    return soFar();
  }

  /** The sound for a file of its own. */
  MovieTrack track() {
    return new MovieTrack(format, chunks);
  }

  private void coded(byte[] bytes) {
    if (blocksWritten + samples.size() >= blocks(frames)) {
      return; // behind the end
    }
    samples.add(new Sample(bytes.length, 0, true));
    data.writeBytes(bytes);
    boolean last = segments.size() + 1 == blocksAtCuts.size();
    if (!last && blocksWritten + samples.size() == blocksAtCuts.get(segments.size())) {
      cut();
    }
  }

  private void cut() {
    int number = segments.size();
    Path file = directory.resolve("segment_%03d.m4s".formatted(number));
    Fragment fragment = Fragment.of(format, samples, data.toByteArray());
    OutputFiles.write(file, fragment.at(number, blocksWritten * SoundFormat.BLOCK));
    double seconds = samples.size() * SoundFormat.BLOCK / (double) AudioClip.SAMPLE_RATE;
    segments.add(new EncodedFilm.SoundSegment(file, seconds, fragment.length()));
    chunks.add(new MovieTrack.Chunk(samples, file, fragment.dataAt()));
    blocksWritten += samples.size();
    samples.clear();
    data.reset();
  }

  /** How many samples lie before a frame. */
  static long samplesAt(int frame, int framesPerSecond) {
    return (long) frame * AudioClip.SAMPLE_RATE / framesPerSecond;
  }

  private double blocks(int frame) {
    return samplesAt(frame, framesPerSecond) / (double) SoundFormat.BLOCK;
  }

  private Path initFile() {
    return directory.resolve("init.mp4");
  }

  /** Frees the encoder; what is written stays. */
  @Override
  public void close() {
    scope.close();
  }
}
