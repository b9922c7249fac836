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
    return new EncodedFilm(
        1,
        30,
        List.of(
            new EncodedFilm.Rendition(
                "720p",
                720,
                1280,
                "avc1.64001f",
                "mp4a.40.2",
                Files.write(directory.resolve("720p/init.mp4"), new byte[10]),
                List.of(
                    new EncodedFilm.Segment(
                        Files.write(directory.resolve("720p/segment_000.m4s"), new byte[20]),
                        1,
                        20)))),
        Files.write(directory.resolve("video.mp4"), new byte[30]),
        Files.write(directory.resolve("poster.jpg"), new byte[40]));
  }
}
