package dev.reelmill.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.composition.ForwardedFrames;
import dev.reelmill.composition.FrameSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seven scenes, encoded apart and joined: the film is the same however that came about. */
class SceneJoiningTest {
  private static final List<Integer> FRAMES = List.of(50, 33, 71, 40, 64, 31, 45);
  private static final FilmShape SHAPE =
      new FilmShape(
          192,
          256,
          30,
          new EncodingLadder(
              List.of(
                  new EncodingLadder.Rung("192p", 192, 256, SoundQuality.NORMAL),
                  new EncodingLadder.Rung("144p", 144, 192, SoundQuality.NORMAL),
                  new EncodingLadder.Rung("96p", 96, 128, SoundQuality.SMALL))));

  @TempDir private Path folder;
  private final List<Integer> drawn = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(H264Settings.class)
  void keptAndFreshScenesGiveTheSameBytes(H264Settings settings) throws Exception {
    Kept kept = new Kept();
    SortedMap<String, String> fresh = hashes(film(new LibavEncoder(settings, 2), kept, "fresh"));
    assertThat(drawn).containsExactly(0, 1, 2, 3, 4, 5, 6);
    drawn.clear();
    assertThat(hashes(film(new LibavEncoder(settings, 2), kept, "all-kept"))).isEqualTo(fresh);
    assertThat(drawn).isEmpty();
    kept.forget(1);
    assertThat(hashes(film(new LibavEncoder(settings, 2), kept, "some-kept"))).isEqualTo(fresh);
    assertThat(drawn).isNotEmpty();
  }

  /** The bytes are the same on every processor, not just twice on this one. */
  @Test
  void theBytesArePinned() throws Exception {
    EncodedFilm film = film(new LibavEncoder(H264Settings.X264, 2), SceneStore.NONE, "pinned");
    assertThat(hashes(film))
        .containsEntry(
            "192p/segment_000.m4s",
            "829054da6c671cec4677d2122b4b51945475053a0e59101d413aeb30f0a8533d")
        .containsEntry(
            "144p/segment_003.m4s",
            "cdc4fd7da97b87c64a5348959f668f5425116ce27ae974e9c0696ca4e026a757")
        .containsEntry(
            "96p/segment_006.m4s",
            "da6459ef24d04b3a78aa8b1d8370f370461e3901d5024b60e510997bfdb4154d");
  }

  @Test
  void oneThreadOrTwoGiveTheSameBytes() throws Exception {
    SortedMap<String, String> two = hashes(film(encoder(2), SceneStore.NONE, "two"));
    assertThat(hashes(film(encoder(1), SceneStore.NONE, "one"))).isEqualTo(two);
  }

  @Test
  void whatBrokeOffInSceneFiveGoesOnThere() throws Exception {
    SortedMap<String, String> whole = hashes(film(encoder(2), SceneStore.NONE, "whole"));
    Kept kept = new Kept();
    drawn.clear();
    assertThatThrownBy(() -> film(encoder(2), kept, "broken", 4))
        .isInstanceOf(IllegalStateException.class);
    assertThat(kept.scenes).hasSizeBetween(3, 4);
    int done = kept.scenes.size();
    drawn.clear();
    assertThat(hashes(film(encoder(2), kept, "second"))).isEqualTo(whole);
    assertThat(drawn).containsExactlyElementsOf(List.of(0, 1, 2, 3, 4, 5, 6).subList(done, 7));
  }

  @Test
  void aDamagedSceneIsMadeAgain() throws Exception {
    Kept kept = new Kept();
    SortedMap<String, String> whole = hashes(film(encoder(2), kept, "whole"));
    drawn.clear();
    kept.scenes.replaceAll(
        (key, scene) -> {
          byte[] damaged = scene.clone();
          damaged[damaged.length / 2] ^= 1;
          return damaged;
        });
    assertThat(hashes(film(encoder(2), kept, "again"))).isEqualTo(whole);
    assertThat(drawn).hasSize(7);
  }

  @Test
  void everySceneBeginsASegmentAndTheFirstComesEarly() throws Exception {
    EncodedFilm film = film(encoder(2), SceneStore.NONE, "film");
    assertThat(film.seconds()).isEqualTo(334 / 30.0);
    assertThat(film.renditions().getFirst().segments())
        .extracting(EncodedFilm.Segment::seconds)
        .containsExactly(1.0, 20 / 30.0, 1.1, 71 / 30.0, 40 / 30.0, 64 / 30.0, 31 / 30.0, 1.5);
  }

  private static LibavEncoder encoder(int threads) {
    return new LibavEncoder(H264Settings.available(), threads);
  }

  private EncodedFilm film(FilmEncoder encoder, SceneStore store, String name) throws Exception {
    return film(encoder, store, name, -1);
  }

  private EncodedFilm film(FilmEncoder encoder, SceneStore store, String name, int broken)
      throws Exception {
    Path directory = Files.createDirectory(folder.resolve(name));
    float[] tone = MovingBars.tone(10).samples();
    try (EncodingSession session = encoder.open(SHAPE, store, directory, EncodeProgress.SILENT)) {
      session.sound(tone, tone);
      for (int scene = 0; scene < FRAMES.size(); scene++) {
        int number = scene;
        int frames = FRAMES.get(scene);
        session.scene(
            "scene " + scene,
            frames,
            () -> {
              drawn.add(number);
              return new Scene(new MovingBars(192, 256, 30, frames), number == broken);
            });
      }
      return session.finish();
    }
  }

  private SortedMap<String, String> hashes(EncodedFilm film) throws Exception {
    SortedMap<String, String> hashes = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Path directory = film.mp4().resolveSibling("");
    for (Path file : film.files()) {
      try {
        hashes.put(
            directory.relativize(file).toString(),
            HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(hashes).hasSizeGreaterThan(30);
    return hashes;
  }

  /** A store in memory. */
  private static final class Kept implements SceneStore {
    private final Map<String, byte[]> scenes = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(String key) {
      return Optional.ofNullable(scenes.get(key));
    }

    @Override
    public void keep(String key, byte[] scene) {
      scenes.put(key, scene);
    }

    @Override
    public void remove(String key) {
      scenes.remove(key);
    }

    /** Forgets all scenes but some. */
    void forget(int stay) {
      List<String> keys = scenes.keySet().stream().sorted().toList();
      keys.subList(stay, keys.size()).forEach(scenes::remove);
    }
  }

  /** Bars that break in their middle when they are told to. */
  private static final class Scene extends ForwardedFrames {
    private final boolean broken;

    Scene(FrameSource bars, boolean broken) {
      super(bars);
      this.broken = broken;
    }

    @Override
    public void draw(int frameNumber, MemorySegment bgra) {
      if (broken && frameNumber == frameCount() / 2) {
        throw new IllegalStateException("broken off");
      }
      super.draw(frameNumber, bgra);
    }
  }
}
