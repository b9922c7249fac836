package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Segment;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.EncodedFilm.SoundSegment;
import dev.reelmill.hls.Bandwidth;
import dev.reelmill.hls.MediaPlaylist;
import dev.reelmill.hls.MultivariantPlaylist;
import dev.reelmill.storage.ObjectKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All objects of a video, in the order in which they are stored: what a playlist names is there
 * before the playlist.
 */
final class FilmObjects {
  private final UUID videoId;
  private final EncodedFilm film;
  private final List<FilmObject> objects = new ArrayList<>();

  private FilmObjects(UUID videoId, EncodedFilm film) {
    this.videoId = videoId;
    this.film = film;
  }

  /**
   * Segments, captions, stills, playlists; the multivariant playlist is the last but for the
   * metadata.
   */
  static List<FilmObject> of(UUID videoId, FilmPackage made) {
    FilmObjects all = new FilmObjects(videoId, made.film());
    all.media();
    all.objects.add(new FilmObject.OfText(ObjectKeys.captions(videoId), made.captions()));
    all.playlists();
    all.objects.add(
        new FilmObject.OfText(
            ObjectKeys.metadata(videoId), FilmMetadata.json(videoId, made, all.objects)));
    return all.objects;
  }

  private void media() {
    for (Rendition rendition : film.renditions()) {
      String name = rendition.name();
      objects.add(
          new FilmObject.OfFile(ObjectKeys.initSegment(videoId, name), rendition.initSegment()));
      for (int i = 0; i < rendition.segments().size(); i++) {
        objects.add(
            new FilmObject.OfFile(
                ObjectKeys.segment(videoId, name, i), rendition.segments().get(i).file()));
      }
    }
    for (Sound sound : film.sounds()) {
      String name = sound.name();
      objects.add(
          new FilmObject.OfFile(ObjectKeys.initSegment(videoId, name), sound.initSegment()));
      for (int i = 0; i < sound.segments().size(); i++) {
        objects.add(
            new FilmObject.OfFile(
                ObjectKeys.segment(videoId, name, i), sound.segments().get(i).file()));
      }
    }
    objects.add(new FilmObject.OfFile(ObjectKeys.mp4(videoId), film.mp4()));
    objects.add(new FilmObject.OfFile(ObjectKeys.poster(videoId), film.poster()));
  }

  private void playlists() {
    List<MultivariantPlaylist.Rendition> sounds = new ArrayList<>();
    List<MultivariantPlaylist.Variant> variants = new ArrayList<>();
    for (Sound sound : film.sounds()) {
      String uri = playlist(sound.name(), seconds(sound));
      sounds.add(
          new MultivariantPlaylist.Audio(sound.name(), "English", "en", sound.channels(), uri));
    }
    for (Rendition rendition : film.renditions()) {
      variants.add(variant(rendition, playlist(rendition.name(), seconds(rendition))));
    }
    objects.add(
        new FilmObject.OfText(
            ObjectKeys.multivariantPlaylist(videoId),
            new MultivariantPlaylist(sounds, variants, List.of()).write()));
  }

  /** Adds a media playlist and says where it lies. */
  private String playlist(String name, double[] seconds) {
    String folder = ObjectKeys.video(videoId) + name + "/";
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      segments.add(
          new MediaPlaylist.Segment(
              within(folder, ObjectKeys.segment(videoId, name, i)), seconds[i]));
    }
    String init = within(folder, ObjectKeys.initSegment(videoId, name));
    String key = ObjectKeys.mediaPlaylist(videoId, name);
    objects.add(
        new FilmObject.OfText(
            key, MediaPlaylist.vod(EncodedFilm.TARGET_SECONDS, init, segments).write()));
    return within(ObjectKeys.video(videoId), key);
  }

  private MultivariantPlaylist.Variant variant(Rendition rendition, String uri) {
    Sound sound = film.soundOf(rendition);
    Bandwidth picture =
        Bandwidth.of(
            seconds(rendition),
            rendition.segments().stream().mapToLong(Segment::bytes).toArray(),
            EncodedFilm.TARGET_SECONDS);
    Bandwidth heard =
        Bandwidth.of(
            seconds(sound),
            sound.segments().stream().mapToLong(SoundSegment::bytes).toArray(),
            EncodedFilm.TARGET_SECONDS);
    return new MultivariantPlaylist.Variant(
        uri,
        picture.plus(heard),
        List.of(rendition.codec(), sound.codec()),
        rendition.width(),
        rendition.height(),
        film.framesPerSecond(),
        Optional.of(sound.name()),
        Optional.empty());
  }

  private static double[] seconds(Rendition rendition) {
    return rendition.segments().stream().mapToDouble(Segment::seconds).toArray();
  }

  private static double[] seconds(Sound sound) {
    return sound.segments().stream().mapToDouble(SoundSegment::seconds).toArray();
  }

  private static String within(String folder, String key) {
    return key.substring(folder.length());
  }
}
