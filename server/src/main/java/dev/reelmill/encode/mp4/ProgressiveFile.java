package dev.reelmill.encode.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** One file with its index before the media, so that it plays while it is loaded. */
public final class ProgressiveFile {
  private static final byte[] TYPE =
      Box.of("ftyp", Box.text("isom"), Box.ints(0x200), Box.text("isomiso2avc1mp41"));

  private ProgressiveFile() {}

  /** A track's chunk of that number. */
  private record Turn(int track, int number, MovieTrack.Chunk chunk) {}

  /**
   * Writes the tracks' chunks in turn: the first of each, the second of each and so on.
   *
   * @param file replaced when it is there
   */
  public static void write(Path file, List<MovieTrack> tracks) throws IOException {
    List<Turn> order = inTurn(tracks);
    int header = index(tracks, order, 0).length;
    long media = order.stream().mapToLong(turn -> turn.chunk().bytes()).sum();
    byte[] index = index(tracks, order, header);
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer head = ByteBuffer.wrap(Box.join(index, mediaHeader(media)));
      while (head.hasRemaining()) {
        out.write(head);
      }
      for (Turn turn : order) {
        copy(turn.chunk(), out);
      }
    }
  }

  private static List<Turn> inTurn(List<MovieTrack> tracks) {
    List<Turn> order = new ArrayList<>();
    int most = tracks.stream().mapToInt(track -> track.chunks().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      for (int track = 0; track < tracks.size(); track++) {
        List<MovieTrack.Chunk> chunks = tracks.get(track).chunks();
        if (i < chunks.size()) {
          order.add(new Turn(track, i, chunks.get(i)));
        }
      }
    }
    return order;
  }

  private static byte[] mediaHeader(long bytes) {
    return Box.join(Box.ints(Math.toIntExact(Box.HEADER + bytes)), Box.text("mdat"));
  }

  /** Everything before the media, which lies behind so many bytes. */
  private static byte[] index(List<MovieTrack> tracks, List<Turn> order, long headerBytes) {
    int[][] offsets =
        tracks.stream().map(track -> new int[track.chunks().size()]).toArray(int[][]::new);
    long at = headerBytes + Box.HEADER;
    for (Turn turn : order) {
      offsets[turn.track()][turn.number()] = Math.toIntExact(at);
      at += turn.chunk().bytes();
    }
    byte[] boxes = Box.bytes();
    for (int i = 0; i < tracks.size(); i++) {
      boxes = Box.join(boxes, tracks.get(i).box(i + 1, offsets[i]));
    }
    int duration = tracks.getFirst().duration();
    return Box.join(TYPE, Box.of("moov", Movie.header(duration, tracks.size()), boxes));
  }

  private static void copy(MovieTrack.Chunk chunk, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(chunk.file(), StandardOpenOption.READ)) {
      long at = chunk.from();
      long end = at + chunk.bytes();
      while (at < end) {
        long copied = in.transferTo(at, end - at, out);
        if (copied == 0) {
          throw new IOException(chunk.file() + " ends too early");
        }
        at += copied;
      }
    }
  }
}
