package dev.reelmill.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A finished encoding's table of contents, {@code manifest.json} in its directory, so that it is
 * found again. Paths in it are relative: the directory may be moved.
 */
public final class EncodedFilmManifest {
  private static final String NAME = "manifest.json";

  private EncodedFilmManifest() {}

  /**
   * What is written.
   *
   * @param bytes size of every file, by its relative path
   */
  private record Content(EncodedFilm film, SortedMap<String, Long> bytes) {}

  /**
   * Writes the manifest; the encoding counts as finished from then on.
   *
   * @param film with all files under the directory
   * @throws dev.reelmill.brief.ReelmillException {@code disk_full} or {@code encode_failed}, both
   *     retryable
   */
  public static void write(EncodedFilm film, Path directory) {
    SortedMap<String, Long> bytes = new TreeMap<>();
    film.files()
        .forEach(file -> bytes.put(directory.relativize(file).toString(), OutputFiles.size(file)));
    Path draft = directory.resolve(NAME + ".draft");
    OutputFiles.write(draft, mapper(directory).writeValueAsBytes(new Content(film, bytes)));
    OutputFiles.move(draft, directory.resolve(NAME));
  }

  /** The encoding in a directory; empty unless it is finished and every file has its size. */
  public static Optional<EncodedFilm> read(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Content content = mapper(directory).readValue(Files.readAllBytes(file), Content.class);
      return whole(directory, content.bytes()) ? Optional.of(content.film()) : Optional.empty();
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

  private static JsonMapper mapper(Path directory) {
    SimpleModule paths = new SimpleModule();
    paths.addSerializer(
        Path.class,
        new ValueSerializer<>() {
          @Override
          public void serialize(Path path, JsonGenerator json, SerializationContext context) {
            json.writeString(directory.relativize(path).toString());
          }
        });
    paths.addDeserializer(
        Path.class,
        new ValueDeserializer<>() {
          @Override
          public Path deserialize(JsonParser json, DeserializationContext context) {
            return directory.resolve(json.getString());
          }
        });
    return JsonMapper.builder().addModule(paths).build();
  }
}
