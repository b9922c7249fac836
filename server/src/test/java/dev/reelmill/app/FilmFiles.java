package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies on disk of films, seen from outside. */
final class FilmFiles {
  /** What a kept scene begins with. */
  private static final String SCENE = "RME1";

  private FilmFiles() {}

  /** SHA-256 of a film's objects by their names, without those of the film in the making. */
  static SortedMap<String, String> hashes(Path film) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files(film)) {
      String name = film.relativize(file).toString();
      if (!name.startsWith("live/")) {
        hashes.put(name, hash(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  /** Every object but the metadata itself is named there, with its size and its hash. */
  static void assertMetadataSaysTheTruth(Path film) throws IOException {
    SortedMap<String, String> said = new TreeMap<>();
    JsonNode metadata =
        JsonMapper.shared().readTree(Files.readString(film.resolve("metadata.json")));
    for (JsonNode object : metadata.required("objects")) {
      String name = object.required("name").stringValue();
      assertThat(film.resolve(name)).hasSize(object.required("bytes").longValue());
      said.put(name, object.required("sha256").stringValue());
    }
    SortedMap<String, String> there = hashes(film);
    there.remove("metadata.json");
    assertThat(said).isEqualTo(there);
  }

  /** Identities of the encoded scenes among the artifacts of a home. */
  static List<Object> keptScenes(Path artifacts) throws IOException {
    return files(artifacts.resolve("kept")).stream()
        .filter(FilmFiles::isScene)
        .map(FilmFiles::identity)
        .toList();
  }

  private static boolean isScene(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), StandardCharsets.US_ASCII).equals(SCENE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object identity(Path file) {
    try {
      return Objects.requireNonNull(
          Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
