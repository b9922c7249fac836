package dev.reelmill.pipeline;

import dev.reelmill.encode.SoundEncoder;
import dev.reelmill.encode.SoundQuality;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.sound.LiveSound;
import dev.reelmill.sound.StereoClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sound that an audience hears until the film's own is mastered. */
final class ProvisionalSound implements AutoCloseable {
  private static final SoundQuality[] NONE = {};

  private final LiveSound sound;
  private final Audience audience;
  private final List<SoundEncoder> encoders = new ArrayList<>();

  /** Sound for the scenes of a plan, kept in a directory as long as it is needed. */
  ProvisionalSound(FilmPlan plan, Path directory, Audience audience) {
    this.sound = new LiveSound(plan.script(), plan.seed(), plan.loudness());
    this.audience = audience;
    for (SoundQuality quality : audience.present() ? SoundQuality.values() : NONE) {
      encoders.add(new SoundEncoder(quality, plan.format().framesPerSecond(), directory));
    }
  }

  /** Lets the audience hear the next scene, but for its last moment, which comes later. */
  void scene(SpokenScene spoken) throws InterruptedException {
    if (encoders.isEmpty()) {
      return;
    }
    StereoClip clip = sound.next(spoken);
    for (SoundEncoder encoder : encoders) {
      encoder.scene(channels(clip, encoder.quality()), 0, spoken.frames());
    }
    audience.sounds(encoders.stream().map(SoundEncoder::soFar).toList());
  }

  private List<float[]> channels(StereoClip clip, SoundQuality quality) {
    return switch (quality) {
      case NORMAL -> List.of(clip.left(), clip.right());
      case SMALL -> List.of(sound.onOneChannel(clip).samples());
    };
  }

  /** Lets the audience hear the end. */
  void finish() {
    audience.sounds(encoders.stream().map(SoundEncoder::finish).toList());
  }

  @Override
  public void close() {
    encoders.forEach(SoundEncoder::close);
  }
}
