package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Segment;
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
    objects.add(new FilmObject.OfFile(ObjectKeys.mp4(videoId), film.mp4()));
    objects.add(new FilmObject.OfFile(ObjectKeys.poster(videoId), film.poster()));
  }

  private void playlists() {
    List<MultivariantPlaylist.Variant> variants = new ArrayList<>();
    for (Rendition rendition : film.renditions()) {
      MediaPlaylist playlist = mediaPlaylist(rendition);
      objects.add(
          new FilmObject.OfText(
              ObjectKeys.mediaPlaylist(videoId, rendition.name()), playlist.write()));
      variants.add(variant(rendition, playlist));
    }
    objects.add(
        new FilmObject.OfText(
            ObjectKeys.multivariantPlaylist(videoId),
            new MultivariantPlaylist(List.of(), variants, List.of()).write()));
  }

  private MediaPlaylist mediaPlaylist(Rendition rendition) {
    String folder = ObjectKeys.video(videoId) + rendition.name() + "/";
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (int i = 0; i < rendition.segments().size(); i++) {
      segments.add(
          new MediaPlaylist.Segment(
              within(folder, ObjectKeys.segment(videoId, rendition.name(), i)),
              rendition.segments().get(i).seconds()));
    }
    return MediaPlaylist.vod(
        MediaPlaylist.targetDuration(segments),
        within(folder, ObjectKeys.initSegment(videoId, rendition.name())),
        segments);
  }

  private MultivariantPlaylist.Variant variant(Rendition rendition, MediaPlaylist playlist) {
    Bandwidth bandwidth =
        Bandwidth.of(
            rendition.segments().stream().mapToDouble(Segment::seconds).toArray(),
            rendition.segments().stream().mapToLong(Segment::bytes).toArray(),
            playlist.targetDuration());
    return new MultivariantPlaylist.Variant(
        within(ObjectKeys.video(videoId), ObjectKeys.mediaPlaylist(videoId, rendition.name())),
        bandwidth,
        List.of(rendition.videoCodec(), rendition.audioCodec()),
        rendition.width(),
        rendition.height(),
        film.framesPerSecond(),
        Optional.empty(),
        Optional.empty());
  }

  private static String within(String folder, String key) {
    return key.substring(folder.length());
  }
}
