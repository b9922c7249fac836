package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.Planes;
import dev.reelmill.media.NativeScope;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** One film on its way: draws on the thread that uses it; others encode. */
final class LibavSession implements EncodingSession {
  private static final int PLACES = 16;

  private final FilmShape shape;
  private final SceneKeys keys;
  private final SceneStore store;
  private final Path directory;
  private final NativeScope scope = new NativeScope();
  private final Arena arena = Arena.ofShared();
  private final List<AVFrame> places;
  private final DrawnPixels pixels;
  private final PictureScaler toPlanes;
  private final FrameRing ring;
  private final EncodeProgress listener;
  private final LadderProgress progress;
  private final LadderThreads threads;
  private final FilmStills stills;
  private final SoundThread sound;
  private @Nullable ScenePlace last;
  private int drawn;

  LibavSession(
      H264Settings settings,
      SceneKeys keys,
      FilmShape shape,
      List<Integer> groups,
      SceneStore store,
      Path directory,
      EncodeProgress listener) {
    this.shape = shape;
    this.keys = keys;
    this.store = store;
    this.directory = directory;
    this.listener = listener;
    this.stills = new FilmStills(shape, directory);
    this.ring = new FrameRing(PLACES, groups.size());
    this.progress = new LadderProgress(shape.ladder().rungs().size(), listener);
    this.threads = new LadderThreads(ring, progress);
    this.sound = new SoundThread(shape, directory);
    this.places = Stream.generate(this::place).limit(PLACES).toList();
    long bytes = 4L * shape.width() * shape.height();
    this.pixels = new DrawnPixels(scope, arena.allocate(bytes, 64), shape.width());
    this.toPlanes = PictureScaler.toPlanes(scope, shape.width(), shape.height());
    threads.start(settings, shape, groups, places, directory);
  }

  private AVFrame place() {
    return Pictures.allocate(scope, shape.width(), shape.height(), AV_PIX_FMT_YUV420P);
  }

  @Override
  public void scene(String inputs, int frameCount, Supplier<FrameSource> pictures)
      throws InterruptedException {
    int rate = shape.framesPerSecond();
    ScenePlace place =
        last == null ? ScenePlace.first(rate, frameCount) : last.next(rate, frameCount);
    last = place;
    sound.scene(frameCount);
    String key = keys.of(shape, place, inputs);
    Optional<EncodedScene> kept = kept(key);
    if (kept.isPresent()) {
      progress.begins(place, 0, drawn);
      threads.add(new SceneWork.Copy(place, kept.get()));
      add(place, kept.get().stills());
    } else {
      SceneGathering gathering = new SceneGathering(store, key, shape.ladder().rungs().size());
      progress.begins(place, frameCount, drawn + frameCount);
      threads.add(new SceneWork.Encode(place, drawn, gathering));
      SceneStills made = draw(place, pictures);
      add(place, made);
      gathering.stills(made);
    }
    threads.hearAll();
  }

  private void add(ScenePlace place, SceneStills made) {
    stills.add(place, made);
    if (place.number() == 0) {
      listener.stills(stills.poster(), stills.thumbnails());
    }
  }

  private Optional<EncodedScene> kept(String key) {
    Optional<byte[]> found = store.find(key);
    Optional<EncodedScene> scene = found.flatMap(EncodedSceneCodec::decode);
    if (found.isPresent() && scene.isEmpty()) {
      store.remove(key);
    }
    return scene;
  }

  private SceneStills draw(ScenePlace place, Supplier<FrameSource> pictures)
      throws InterruptedException {
    try (FrameSource frames = pictures.get();
        NativeScope sceneScope = new NativeScope()) {
      requireFit(frames, place.cuts().frameCount());
      StillMaker maker = new StillMaker(sceneScope, shape, place);
      for (int frame = 0; frame < frames.frameCount(); frame++) {
        AVFrame picture = places.get(ring.claim(drawn));
        draw(frames, frame, picture);
        maker.look(frame, picture);
        ring.publish();
        drawn++;
        threads.hearAll();
      }
      return maker.stills();
    } catch (FrameRing.Stopped e) {
      throw threads.reasonOfStop();
    }
  }

  private void requireFit(FrameSource frames, int frameCount) {
    if (frames.width() != shape.width()
        || frames.height() != shape.height()
        || frames.framesPerSecond() != shape.framesPerSecond()
        || frames.frameCount() != frameCount) {
      throw new IllegalArgumentException("the pictures are not those of this scene");
    }
  }

  private void draw(FrameSource frames, int frame, AVFrame picture) {
    Planes planes = Pictures.planes(picture);
    if (!frames.draw(frame, planes)) {
      frames.draw(frame, pixels.memory());
      toPlanes.convert(pixels, picture);
    }
  }

  @Override
  public void sound(float[] left, float[] right) {
    sound.start(left, right);
  }

  @Override
  public EncodedFilm finish() throws InterruptedException {
    ScenePlace end = last;
    if (end == null) {
      throw new IllegalStateException("a film has at least one scene");
    }
    threads.hearToTheEnd();
    int frameCount = end.firstFrame() + end.cuts().frameCount();
    List<SoundThread.Encoded> sounds = sound.await();
    Path mp4 = directory.resolve("video.mp4");
    OutputFiles.write(mp4, List.of(threads.largest(), sounds.getFirst().track()));
    return new EncodedFilm(
        (double) frameCount / shape.framesPerSecond(),
        shape.framesPerSecond(),
        progress.renditions(),
        sounds.stream().map(SoundThread.Encoded::sound).toList(),
        mp4,
        stills.poster(),
        stills.thumbnails(),
        stills.preview());
  }

  @Override
  public void close() {
    threads.close();
    sound.close();
    scope.close();
    arena.close();
  }
}
