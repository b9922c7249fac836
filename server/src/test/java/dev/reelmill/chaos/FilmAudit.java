package dev.reelmill.chaos;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.hls.AuthoringCheck;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks whether a published film is whole: every object, every playlist, every segment. */
final class FilmAudit implements AuthoringCheck.Resources {
  private static final Pattern INIT = Pattern.compile("#EXT-X-MAP:URI=\"([^\"]+)\"");
  private static final Pattern SECONDS = Pattern.compile("#EXTINF:([0-9.]+)");
  private static final double SOUND_BLOCK = 2048 / 48_000.0;

  private final PublishedVideo video;
  private final Map<String, byte[]> stored = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private FilmAudit(PublishedVideo video) {
    this.video = video;
  }

  /**
   * What is wrong with a film, or nothing.
   *
   * @param temporary a folder for files of the audit's own
   */
  static List<String> problems(PublishedVideo video, ObjectStore store, Path temporary)
      throws IOException {
    FilmAudit audit = new FilmAudit(video);
    audit.read(store);
    audit.metadata();
    audit.problems.addAll(AuthoringCheck.problems("master.m3u8", audit));
    audit.play(temporary);
    return audit.problems.stream().map(problem -> video.videoId() + ": " + problem).toList();
  }

  private void read(ObjectStore store) throws IOException {
    String folder = ObjectKeys.video(video.videoId());
    for (String key : store.list(folder)) {
      if (!ObjectKeys.provisional(key)) {
        try (InputStream in = store.open(key)) {
          stored.put(key.substring(folder.length()), in.readAllBytes());
        }
      }
    }
  }

  /** The metadata names all objects but itself, and the catalogue has the same. */
  private void metadata() {
    if (!text("metadata.json").equals(Optional.of(video.metadata()))) {
      problems.add("metadata.json is not what the catalogue has");
    }
    Map<String, String> said = new TreeMap<>();
    for (JsonNode object : JsonMapper.shared().readTree(video.metadata()).required("objects")) {
      said.put(
          object.required("name").stringValue(),
          object.required("bytes").longValue() + " " + object.required("sha256").stringValue());
    }
    Map<String, String> there = new TreeMap<>();
    stored.forEach((name, content) -> there.put(name, content.length + " " + hash(content)));
    there.remove("metadata.json");
    if (!there.equals(said)) {
      problems.add("the metadata names " + said + ", there is " + there);
    }
  }

  private void play(Path temporary) throws IOException {
    List<String> playlists =
        stored.keySet().stream()
            .filter(name -> name.endsWith("/playlist.m3u8") && !name.startsWith("subtitles/"))
            .toList();
    if (playlists.size() < 2) {
      problems.add("there is nothing to see or nothing to hear: " + playlists);
    }
    for (String playlist : playlists) {
      Path file = Files.createTempFile(temporary, "rendition", ".mp4");
      try {
        play(playlist, file);
      } catch (ReelmillException broken) {
        problems.add(playlist + ": " + broken.getMessage());
      } finally {
        Files.delete(file);
      }
    }
  }

  private void play(String playlist, Path file) throws IOException {
    String text = text(playlist).orElseThrow();
    String folder = playlist.substring(0, playlist.indexOf('/') + 1);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Matcher init = INIT.matcher(text);
    whole.write(stored.getOrDefault(folder + (init.find() ? init.group(1) : ""), new byte[0]));
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> whole.writeBytes(stored.getOrDefault(folder + line, new byte[0])));
    Files.write(file, whole.toByteArray());
    double said =
        SECONDS.matcher(text).results().mapToDouble(one -> Double.parseDouble(one.group(1))).sum();
    double played = Decoder.seconds(file);
    if (Math.abs(played - said) > SOUND_BLOCK) {
      problems.add(playlist + " says " + said + " s, of which " + played + " s play");
    }
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(stored.get(path))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  @Override
  public OptionalLong bytes(String path) {
    byte[] content = stored.get(path);
    return content == null ? OptionalLong.empty() : OptionalLong.of(content.length);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
