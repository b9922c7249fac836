package dev.reelmill.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedFilmManifestTest {
  @TempDir private Path parent;

  @Test
  void aFilmIsFoundAgainWhereverItsDirectoryGoes() throws IOException {
    Path before = Files.createDirectory(parent.resolve("before"));
    EncodedFilm film = film(before);
    EncodedFilmManifest.write(film, before);
    assertThat(EncodedFilmManifest.read(before)).contains(film);
    Path after = Files.move(before, parent.resolve("after"));
    assertThat(EncodedFilmManifest.read(after)).contains(film(after));
  }

  @Test
  void whatIsNotWholeIsNotFound() throws IOException {
    assertThat(EncodedFilmManifest.read(parent)).isEmpty();
    EncodedFilm film = film(parent);
    EncodedFilmManifest.write(film, parent);
    Files.write(film.renditions().getFirst().segments().getFirst().file(), new byte[3]);
    assertThat(EncodedFilmManifest.read(parent)).isEmpty();
    Files.delete(film(parent).poster());
    assertThat(EncodedFilmManifest.read(parent)).isEmpty();
    Files.writeString(parent.resolve("manifest.json"), "{\"seconds\":");
    assertThat(EncodedFilmManifest.read(parent)).isEmpty();
  }

  private static EncodedFilm film(Path directory) throws IOException {
    Files.createDirectories(directory.resolve("720p"));
    Path segment = Files.write(directory.resolve("720p/segment_000.m4s"), new byte[20]);
    Path sound = Files.write(directory.resolve("720p/sound.m4s"), new byte[50]);
    Path init = Files.write(directory.resolve("720p/init.mp4"), new byte[10]);
    Path sheet = Files.write(directory.resolve("preview.jpg"), new byte[60]);
    Path small = Files.write(directory.resolve("small.jpg"), new byte[70]);
    return new EncodedFilm(
        1,
        30,
        List.of(
            new EncodedFilm.Rendition(
                "720p",
                720,
                1280,
                "avc1.64001f",
                "audio",
                init,
                List.of(new EncodedFilm.Segment(segment, 1, 20, 15)))),
        List.of(
            new EncodedFilm.Sound(
                "audio",
                "mp4a.40.2",
                2,
                init,
                List.of(new EncodedFilm.SoundSegment(sound, 1.02, 50)))),
        Files.write(directory.resolve("video.mp4"), new byte[30]),
        Files.write(directory.resolve("poster.jpg"), new byte[40]),
        List.of(new EncodedFilm.Thumbnail(small, 180, 320)),
        new EncodedFilm.Preview(sheet, 90, 160, 10, List.of(new EncodedFilm.Tile(0, 1))));
  }
}
