package dev.reelmill.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodingLadder;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmShape;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.encode.SceneStore;
import dev.reelmill.encode.SoundQuality;
import dev.reelmill.hls.Bandwidth;
import dev.reelmill.hls.MediaPlaylist;
import dev.reelmill.hls.MultivariantPlaylist;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small film of five seconds and three segments, as a whole or as far as it has grown. */
record CannedFilm(EncodedFilm film) {
  /** All of it. */
  static final int WHOLE = 3;

  private static final int WIDTH = 90;
  private static final int HEIGHT = 160;
  private static final int FRAMES = 150;
  private static final int FRAMES_PER_SECOND = 30;
  private static final int SAMPLES = 240_000;

  static CannedFilm encode(Path folder) throws InterruptedException {
    EncodingLadder ladder =
        new EncodingLadder(
            List.of(new EncodingLadder.Rung("picture", WIDTH, HEIGHT, SoundQuality.NORMAL)));
    FilmShape shape = new FilmShape(WIDTH, HEIGHT, FRAMES_PER_SECOND, ladder);
    try (EncodingSession session =
        new LibavEncoder().open(shape, SceneStore.NONE, folder, EncodeProgress.SILENT)) {
      session.scene("all", FRAMES, Dusk::new);
      session.sound(new float[SAMPLES], new float[SAMPLES]);
      return new CannedFilm(session.finish());
    }
  }

  /**
   * One of its files.
   *
   * @param name such as {@code master.m3u8} or {@code picture/0.m4s}
   * @param segments how many its playlists name
   * @param ended whether no more will come
   */
  Optional<byte[]> read(String name, int segments, boolean ended) throws IOException {
    EncodedFilm.Rendition picture = film.renditions().getFirst();
    EncodedFilm.Sound sound = film.sounds().getFirst();
    List<MediaPlaylist.Segment> parts =
        picture.segments().stream()
            .limit(segments)
            .map(part -> new MediaPlaylist.Segment(name(part.file()), part.seconds()))
            .toList();
    List<MediaPlaylist.Segment> sounds =
        sound.segments().stream()
            .limit(segments)
            .map(part -> new MediaPlaylist.Segment(name(part.file()), part.seconds()))
            .toList();
    return switch (name) {
      case "master.m3u8" -> Optional.of(multivariant(picture, sound).getBytes(UTF_8));
      case "picture/playlist.m3u8" ->
          Optional.of(playlist(name(picture.initSegment()), parts, ended));
      case "sound/playlist.m3u8" -> Optional.of(playlist(name(sound.initSegment()), sounds, ended));
      default -> file(name);
    };
  }

  private Optional<byte[]> file(String name) throws IOException {
    String folder = name.startsWith("sound/") ? film.sounds().getFirst().name() : "picture";
    Path wanted = Path.of(folder, name.substring(name.indexOf('/') + 1));
    for (Path file : film.files()) {
      if (file.endsWith(wanted)) {
        return Optional.of(Files.readAllBytes(file));
      }
    }
    return Optional.empty();
  }

  private static byte[] playlist(String init, List<MediaPlaylist.Segment> parts, boolean ended) {
    return MediaPlaylist.event(EncodedFilm.TARGET_SECONDS, init, parts, ended)
        .write()
        .getBytes(UTF_8);
  }

  private static String multivariant(EncodedFilm.Rendition picture, EncodedFilm.Sound sound) {
    return new MultivariantPlaylist(
            List.of(
                new MultivariantPlaylist.Audio(
                    "sound", "English", "en", sound.channels(), "sound/playlist.m3u8")),
            List.of(
                new MultivariantPlaylist.Variant(
                    "picture/playlist.m3u8",
                    new Bandwidth(200_000, 100_000),
                    List.of(picture.codec(), sound.codec()),
                    WIDTH,
                    HEIGHT,
                    FRAMES_PER_SECOND,
                    Optional.of("sound"),
                    Optional.empty())),
            List.of())
        .write();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** It gets dark. */
  private record Dusk() implements FrameSource {
    @Override
    public int width() {
      return WIDTH;
    }

    @Override
    public int height() {
      return HEIGHT;
    }

    @Override
    public int framesPerSecond() {
      return FRAMES_PER_SECOND;
    }

    @Override
    public int frameCount() {
      return FRAMES;
    }

    @Override
    public void draw(int frameNumber, MemorySegment bgra) {
      bgra.fill((byte) (FRAMES - frameNumber));
    }

    @Override
    public void close() {}
  }
}
