package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Segment;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.EncodedFilm.SoundSegment;
import dev.reelmill.hls.Bandwidth;
import dev.reelmill.hls.ByteRange;
import dev.reelmill.hls.MediaPlaylist;
import dev.reelmill.hls.MultivariantPlaylist;
import dev.reelmill.storage.ObjectKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The playlists of a finished film. */
final class FilmPlaylists {
  /** The same in all renditions; no segment is longer by half a second. */
  static final int TARGET_SECONDS = 2;

  static final String SUBTITLE_GROUP = "subtitles";
  static final String LANGUAGE = "en";
  static final String LANGUAGE_NAME = "English";

  private final UUID videoId;
  private final EncodedFilm film;
  private final List<FilmObject> objects = new ArrayList<>();

  private FilmPlaylists(UUID videoId, EncodedFilm film) {
    this.videoId = videoId;
    this.film = film;
  }

  /** All of them; the multivariant playlist is the last. */
  static List<FilmObject> of(UUID videoId, EncodedFilm film) {
    FilmPlaylists playlists = new FilmPlaylists(videoId, film);
    for (Rendition rendition : film.renditions()) {
      playlists.media(rendition.name(), seconds(rendition));
      playlists.iFrames(rendition);
    }
    for (Sound sound : film.sounds()) {
      playlists.media(sound.name(), seconds(sound));
    }
    playlists.subtitles();
    playlists.multivariant();
    return playlists.objects;
  }

  private void media(String name, double[] seconds) {
    String key = ObjectKeys.mediaPlaylist(videoId, name);
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      String uri = RelativeKeys.from(key, ObjectKeys.segment(videoId, name, i));
      segments.add(new MediaPlaylist.Segment(uri, seconds[i]));
    }
    String init = RelativeKeys.from(key, ObjectKeys.initSegment(videoId, name));
    add(key, MediaPlaylist.vod(TARGET_SECONDS, init, segments));
  }

  private void iFrames(Rendition rendition) {
    String key = ObjectKeys.iFramePlaylist(videoId, rendition.name());
    List<MediaPlaylist.Segment> pictures = new ArrayList<>();
    for (int i = 0; i < rendition.segments().size(); i++) {
      Segment segment = rendition.segments().get(i);
      pictures.add(
          new MediaPlaylist.Segment(
              RelativeKeys.from(key, ObjectKeys.segment(videoId, rendition.name(), i)),
              segment.seconds(),
              Optional.of(ByteRange.at(0, segment.keyBytes()))));
    }
    String init = RelativeKeys.from(key, ObjectKeys.initSegment(videoId, rendition.name()));
    add(key, MediaPlaylist.iFrames(TARGET_SECONDS, init, pictures));
  }

  private void subtitles() {
    String key = ObjectKeys.subtitlePlaylist(videoId);
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (double seconds : seconds(film.renditions().getFirst())) {
      String uri = RelativeKeys.from(key, ObjectKeys.subtitleSegment(videoId, segments.size()));
      segments.add(new MediaPlaylist.Segment(uri, seconds));
    }
    add(key, MediaPlaylist.subtitles(TARGET_SECONDS, segments));
  }

  private void multivariant() {
    String key = ObjectKeys.multivariantPlaylist(videoId);
    List<MultivariantPlaylist.Rendition> renditions = new ArrayList<>();
    for (Sound sound : film.sounds()) {
      String uri = RelativeKeys.from(key, ObjectKeys.mediaPlaylist(videoId, sound.name()));
      renditions.add(
          new MultivariantPlaylist.Audio(
              sound.name(), LANGUAGE_NAME, LANGUAGE, sound.channels(), uri));
    }
    renditions.add(
        new MultivariantPlaylist.Subtitles(
            SUBTITLE_GROUP,
            LANGUAGE_NAME,
            LANGUAGE,
            RelativeKeys.from(key, ObjectKeys.subtitlePlaylist(videoId))));
    MultivariantPlaylist playlist =
        new MultivariantPlaylist(
            renditions,
            film.renditions().stream().map(rendition -> variant(key, rendition)).toList(),
            film.renditions().stream().map(rendition -> iFrameVariant(key, rendition)).toList());
    objects.add(new FilmObject.OfText(key, playlist.write()));
  }

  private MultivariantPlaylist.Variant variant(String key, Rendition rendition) {
    Sound sound = film.soundOf(rendition);
    return new MultivariantPlaylist.Variant(
        RelativeKeys.from(key, ObjectKeys.mediaPlaylist(videoId, rendition.name())),
        bandwidth(rendition).plus(bandwidth(sound)),
        List.of(rendition.codec(), sound.codec()),
        rendition.width(),
        rendition.height(),
        film.framesPerSecond(),
        Optional.of(sound.name()),
        Optional.of(SUBTITLE_GROUP));
  }

  private MultivariantPlaylist.IFrameVariant iFrameVariant(String key, Rendition rendition) {
    long[] bytes = rendition.segments().stream().mapToLong(Segment::keyBytes).toArray();
    return new MultivariantPlaylist.IFrameVariant(
        RelativeKeys.from(key, ObjectKeys.iFramePlaylist(videoId, rendition.name())),
        Bandwidth.of(seconds(rendition), bytes, TARGET_SECONDS),
        rendition.codec(),
        rendition.width(),
        rendition.height());
  }

  private static Bandwidth bandwidth(Rendition rendition) {
    long[] bytes = rendition.segments().stream().mapToLong(Segment::bytes).toArray();
    return Bandwidth.of(seconds(rendition), bytes, TARGET_SECONDS);
  }

  private static Bandwidth bandwidth(Sound sound) {
    long[] bytes = sound.segments().stream().mapToLong(SoundSegment::bytes).toArray();
    return Bandwidth.of(seconds(sound), bytes, TARGET_SECONDS);
  }

  static double[] seconds(Rendition rendition) {
    return rendition.segments().stream().mapToDouble(Segment::seconds).toArray();
  }

  private static double[] seconds(Sound sound) {
    return sound.segments().stream().mapToDouble(SoundSegment::seconds).toArray();
  }

  private void add(String key, MediaPlaylist playlist) {
    objects.add(new FilmObject.OfText(key, playlist.write()));
  }
}
