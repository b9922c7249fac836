package dev.reelmill.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finished encoding's table of contents, {@code manifest.json} in its directory, so that it is
 * found again. Paths in it are relative: the directory may be moved.
 */
public final class EncodedFilmManifest {
  private static final String NAME = "manifest.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EncodedFilmManifest() {}

  private record Content(
      double seconds,
      int framesPerSecond,
      List<Rendition> renditions,
      String mp4,
      String poster,
      SortedMap<String, Long> bytes) {}

  private record Rendition(
      String name,
      int width,
      int height,
      String videoCodec,
      String audioCodec,
      String initSegment,
      List<Segment> segments) {}

  private record Segment(String file, double seconds) {}

  /**
   * Writes the manifest; the encoding counts as finished from then on.
   *
   * @param film with all files under the directory
   * @throws dev.reelmill.brief.ReelmillException {@code disk_full} or {@code encode_failed}, both
   *     retryable
   */
  public static void write(EncodedFilm film, Path directory) {
    SortedMap<String, Long> bytes = new TreeMap<>();
    film.files().forEach(file -> bytes.put(relative(directory, file), OutputFiles.size(file)));
    Content content =
        new Content(
            film.seconds(),
            film.framesPerSecond(),
            film.renditions().stream().map(r -> rendition(directory, r)).toList(),
            relative(directory, film.mp4()),
            relative(directory, film.poster()),
            bytes);
    Path draft = directory.resolve(NAME + ".draft");
    OutputFiles.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    OutputFiles.move(draft, directory.resolve(NAME));
  }

  /** The encoding in a directory; empty unless it is finished and every file has its size. */
  public static Optional<EncodedFilm> read(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
      return whole(directory, content.bytes())
          ? Optional.of(film(directory, content))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean whole(Path directory, SortedMap<String, Long> bytes) throws IOException {
    for (var entry : bytes.entrySet()) {
      Path file = directory.resolve(entry.getKey());
      if (!Files.isRegularFile(file) || Files.size(file) != entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  private static Rendition rendition(Path directory, EncodedFilm.Rendition rendition) {
    return new Rendition(
        rendition.name(),
        rendition.width(),
        rendition.height(),
        rendition.videoCodec(),
        rendition.audioCodec(),
        relative(directory, rendition.initSegment()),
        rendition.segments().stream()
            .map(segment -> new Segment(relative(directory, segment.file()), segment.seconds()))
            .toList());
  }

  private static EncodedFilm film(Path directory, Content content) {
    return new EncodedFilm(
        content.seconds(),
        content.framesPerSecond(),
        content.renditions().stream().map(r -> rendition(directory, content, r)).toList(),
        directory.resolve(content.mp4()),
        directory.resolve(content.poster()));
  }

  private static EncodedFilm.Rendition rendition(
      Path directory, Content content, Rendition rendition) {
    return new EncodedFilm.Rendition(
        rendition.name(),
        rendition.width(),
        rendition.height(),
        rendition.videoCodec(),
        rendition.audioCodec(),
        directory.resolve(rendition.initSegment()),
        rendition.segments().stream()
            .map(
                segment ->
                    new EncodedFilm.Segment(
                        directory.resolve(segment.file()),
                        segment.seconds(),
                        content.bytes().getOrDefault(segment.file(), 0L)))
            .toList());
  }

  private static String relative(Path directory, Path file) {
    return directory.relativize(file).toString();
  }
}
