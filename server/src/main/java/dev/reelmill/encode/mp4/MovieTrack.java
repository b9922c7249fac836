package dev.reelmill.encode.mp4;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream in a progressive file.
 *
 * @param chunks runs of samples, in order, at least one
 */
public record MovieTrack(StreamFormat format, List<Chunk> chunks) {
  public MovieTrack {
    chunks = List.copyOf(chunks);
  }

  /**
   * Samples that lie together.
   *
   * @param samples in the order of decoding
   * @param file where their bytes are
   * @param from where in the file they begin
   */
  public record Chunk(List<Sample> samples, Path file, long from) {
    public Chunk {
      samples = List.copyOf(samples);
    }

    long bytes() {
      return samples.stream().mapToLong(Sample::bytes).sum();
    }
  }

  List<Sample> samples() {
    return chunks.stream().flatMap(chunk -> chunk.samples().stream()).toList();
  }

  int mediaDuration() {
    return Math.toIntExact((long) samples().size() * format.ticksPerSample());
  }

  /** In ticks of {@link Movie#CLOCK}. */
  int duration() {
    return Math.toIntExact((long) mediaDuration() * Movie.CLOCK / format.ticksPerSecond());
  }

  /**
   * The track's box, section 8.3.1.
   *
   * @param offsets where in the file each chunk begins
   */
  byte[] box(int id, int[] offsets) {
    List<Sample> samples = samples();
    int[] sizes = samples.stream().mapToInt(Sample::bytes).toArray();
    byte[] tables =
        Box.join(
            Box.full("stts", 0, 0, Box.ints(1, samples.size(), format.ticksPerSample())),
            shown(samples),
            keys(samples),
            samplesPerChunk(),
            Box.full("stsz", 0, 0, Box.ints(0, samples.size()), Box.ints(sizes)),
            Box.full("stco", 0, 0, Box.ints(offsets.length), Box.ints(offsets)));
    return Movie.track(id, format, duration(), mediaDuration(), tables);
  }

  /** Composition times, section 8.6.1.3, as runs of the same distance. */
  private byte[] shown(List<Sample> samples) {
    if (format instanceof SoundFormat) {
      return Box.bytes();
    }
    List<Integer> runs = new ArrayList<>();
    for (int i = 0; i < samples.size(); ) {
      int shown = samples.get(i).shown();
      int from = i;
      while (i < samples.size() && samples.get(i).shown() == shown) {
        i++;
      }
      runs.add(i - from);
      runs.add((format.ahead() + shown) * format.ticksPerSample());
    }
    return Box.full("ctts", 0, 0, Box.ints(runs.size() / 2), ints(runs));
  }

  /** Sync samples, section 8.6.2; all of them when there is no such table. */
  private static byte[] keys(List<Sample> samples) {
    if (samples.stream().allMatch(Sample::key)) {
      return Box.bytes();
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (samples.get(i).key()) {
        numbers.add(i + 1);
      }
    }
    return Box.full("stss", 0, 0, Box.ints(numbers.size()), ints(numbers));
  }

  /** Section 8.7.4. */
  private byte[] samplesPerChunk() {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      rows.addAll(List.of(i + 1, chunks.get(i).samples().size(), 1));
    }
    return Box.full("stsc", 0, 0, Box.ints(chunks.size()), ints(rows));
  }

  private static byte[] ints(List<Integer> values) {
    return Box.ints(values.stream().mapToInt(Integer::intValue).toArray());
  }
}
