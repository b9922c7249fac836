package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.EncodedFilm.Thumbnail;
import dev.reelmill.storage.ObjectKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All objects of a video, in the order in which they are stored: what a playlist names is there
 * before the playlist.
 */
final class FilmObjects {
  /** Smallest first, as the film has them; SPEC sizes by their names. */
  private static final List<String> THUMBNAILS = List.of("small", "medium", "large");

  private final UUID videoId;
  private final FilmPackage made;
  private final EncodedFilm film;
  private final List<FilmObject> objects = new ArrayList<>();

  private FilmObjects(UUID videoId, FilmPackage made) {
    this.videoId = videoId;
    this.made = made;
    this.film = made.film();
  }

  /**
   * Segments, stills, captions, playlists; the multivariant playlist is the last but for the
   * metadata.
   */
  static List<FilmObject> of(UUID videoId, FilmPackage made) {
    FilmObjects all = new FilmObjects(videoId, made);
    all.media();
    all.stills();
    all.captions();
    all.objects.addAll(FilmPlaylists.of(videoId, made.film()));
    all.objects.add(
        new FilmObject.OfText(
            ObjectKeys.metadata(videoId), FilmMetadata.json(videoId, made, all.objects)));
    return all.objects;
  }

  /** The poster and its other sizes by their keys. */
  static Map<String, Path> stills(UUID videoId, Path poster, List<Thumbnail> thumbnails) {
    Map<String, Path> stills = new LinkedHashMap<>();
    stills.put(ObjectKeys.poster(videoId), poster);
    for (int i = 0; i < thumbnails.size(); i++) {
      stills.put(ObjectKeys.thumbnail(videoId, THUMBNAILS.get(i)), thumbnails.get(i).file());
    }
    return stills;
  }

  private void media() {
    for (Rendition rendition : film.renditions()) {
      file(ObjectKeys.initSegment(videoId, rendition.name()), rendition.initSegment());
      for (int i = 0; i < rendition.segments().size(); i++) {
        file(ObjectKeys.segment(videoId, rendition.name(), i), rendition.segments().get(i).file());
      }
    }
    for (Sound sound : film.sounds()) {
      file(ObjectKeys.initSegment(videoId, sound.name()), sound.initSegment());
      for (int i = 0; i < sound.segments().size(); i++) {
        file(ObjectKeys.segment(videoId, sound.name(), i), sound.segments().get(i).file());
      }
    }
    file(ObjectKeys.mp4(videoId), film.mp4());
  }

  private void stills() {
    stills(videoId, film.poster(), film.thumbnails()).forEach(this::file);
    String sheet = ObjectKeys.previewSheet(videoId);
    file(sheet, film.preview().sheet());
    String track = ObjectKeys.previewTrack(videoId);
    text(track, PreviewTrack.write(film.preview(), RelativeKeys.from(track, sheet)));
  }

  private void captions() {
    text(ObjectKeys.captions(videoId), made.captions());
    double[] seconds = FilmPlaylists.seconds(film.renditions().getFirst());
    List<String> segments = made.subtitles().segments(Arrays.stream(seconds).boxed().toList());
    for (int i = 0; i < segments.size(); i++) {
      text(ObjectKeys.subtitleSegment(videoId, i), segments.get(i));
    }
  }

  private void file(String key, Path file) {
    objects.add(new FilmObject.OfFile(key, file));
  }

  private void text(String key, String text) {
    objects.add(new FilmObject.OfText(key, text));
  }
}
