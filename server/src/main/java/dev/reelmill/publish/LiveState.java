package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.storage.ObjectKeys;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far a film in the making has come.
 *
 * @param pictures every rendition, largest first; empty before the first segment
 * @param sounds provisional, the normal one first
 * @param stills the poster and its other sizes, by key; empty before the first scene is drawn
 * @param ended whether no more will come
 */
record LiveState(
    List<Rendition> pictures, List<Sound> sounds, Map<String, Path> stills, boolean ended) {
  static final LiveState NOTHING = new LiveState(List.of(), List.of(), Map.of(), false);

  LiveState withPictures(List<Rendition> soFar) {
    return new LiveState(List.copyOf(soFar), sounds, stills, ended);
  }

  LiveState withSounds(List<Sound> soFar) {
    return new LiveState(pictures, List.copyOf(soFar), stills, ended);
  }

  LiveState withStills(Map<String, Path> all) {
    return new LiveState(pictures, sounds, Map.copyOf(all), ended);
  }

  LiveState withEnd() {
    return new LiveState(pictures, sounds, stills, true);
  }

  /** Whether there is something to see and to hear. */
  boolean playable() {
    return !sounds.isEmpty()
        && sounds.stream().noneMatch(sound -> sound.segments().isEmpty())
        && !pictures.isEmpty()
        && pictures.stream().noneMatch(rendition -> rendition.segments().isEmpty());
  }

  /** Every file so far by its key. */
  Map<String, Path> files(UUID videoId) {
    Map<String, Path> files = new LinkedHashMap<>(stills);
    for (Rendition rendition : pictures) {
      String name = rendition.name();
      files.put(ObjectKeys.initSegment(videoId, name), rendition.initSegment());
      for (int i = 0; i < rendition.segments().size(); i++) {
        files.put(ObjectKeys.segment(videoId, name, i), rendition.segments().get(i).file());
      }
    }
    for (Sound sound : sounds) {
      String name = sound.name();
      files.put(ObjectKeys.liveInitSegment(videoId, name), sound.initSegment());
      for (int i = 0; i < sound.segments().size(); i++) {
        files.put(ObjectKeys.liveSegment(videoId, name, i), sound.segments().get(i).file());
      }
    }
    return files;
  }

  /** The sound that goes with a rendition. */
  Sound soundOf(Rendition rendition) {
    return sounds.stream()
        .filter(sound -> sound.name().equals(rendition.sound()))
        .findFirst()
        .orElse(sounds.getFirst());
  }
}
