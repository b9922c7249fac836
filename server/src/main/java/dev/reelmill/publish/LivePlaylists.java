package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.hls.Bandwidth;
import dev.reelmill.hls.MediaPlaylist;
import dev.reelmill.hls.MultivariantPlaylist;
import dev.reelmill.storage.ObjectKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The playlists of a film in the making, as far as it has come.
 *
 * @param state playable
 */
record LivePlaylists(UUID videoId, LiveState state) {
  /** What our pictures need at most, in bits a pixel and second, seen over many films. */
  private static final double BITS_A_PIXEL = 1.2;

  /** The rate that the smallest rendition keeps together with its sound. */
  private static final long LOW = 192_000;

  private static final long SOUND = 140_000;
  private static final double FRAMES_PER_SECOND = 30;

  /** Media playlists by their keys. */
  Map<String, String> media() {
    Map<String, String> playlists = new LinkedHashMap<>();
    for (Rendition rendition : state.pictures()) {
      String key = ObjectKeys.liveMediaPlaylist(videoId, rendition.name());
      List<MediaPlaylist.Segment> segments = new ArrayList<>();
      for (int i = 0; i < rendition.segments().size(); i++) {
        String uri = RelativeKeys.from(key, ObjectKeys.segment(videoId, rendition.name(), i));
        segments.add(new MediaPlaylist.Segment(uri, rendition.segments().get(i).seconds()));
      }
      String init = RelativeKeys.from(key, ObjectKeys.initSegment(videoId, rendition.name()));
      playlists.put(key, event(init, segments));
    }
    for (Sound sound : state.sounds()) {
      String key = ObjectKeys.liveMediaPlaylist(videoId, sound.name());
      List<MediaPlaylist.Segment> segments = new ArrayList<>();
      for (int i = 0; i < sound.segments().size(); i++) {
        String uri = RelativeKeys.from(key, ObjectKeys.liveSegment(videoId, sound.name(), i));
        segments.add(new MediaPlaylist.Segment(uri, sound.segments().get(i).seconds()));
      }
      String init = RelativeKeys.from(key, ObjectKeys.liveInitSegment(videoId, sound.name()));
      playlists.put(key, event(init, segments));
    }
    return playlists;
  }

  private String event(String init, List<MediaPlaylist.Segment> segments) {
    return MediaPlaylist.event(FilmPlaylists.TARGET_SECONDS, init, segments, state.ended()).write();
  }

  /** The multivariant playlist: the same however far the film has come. */
  String multivariant() {
    String key = ObjectKeys.liveMultivariantPlaylist(videoId);
    return new MultivariantPlaylist(
            state.sounds().stream().map(sound -> audio(key, sound)).toList(),
            state.pictures().stream().map(rendition -> variant(key, rendition)).toList(),
            List.of())
        .write();
  }

  private MultivariantPlaylist.Rendition audio(String key, Sound sound) {
    return new MultivariantPlaylist.Audio(
        sound.name(),
        FilmPlaylists.LANGUAGE_NAME,
        FilmPlaylists.LANGUAGE,
        sound.channels(),
        RelativeKeys.from(key, ObjectKeys.liveMediaPlaylist(videoId, sound.name())));
  }

  private MultivariantPlaylist.Variant variant(String key, Rendition rendition) {
    Sound sound = state.soundOf(rendition);
    return new MultivariantPlaylist.Variant(
        RelativeKeys.from(key, ObjectKeys.liveMediaPlaylist(videoId, rendition.name())),
        expected(rendition, sound.channels() == 1),
        List.of(rendition.codec(), sound.codec()),
        rendition.width(),
        rendition.height(),
        FRAMES_PER_SECOND,
        Optional.of(sound.name()),
        Optional.empty());
  }

  /** Nobody knows yet; RFC 8216 section 4.3.4.2 asks for an estimate. */
  private static Bandwidth expected(Rendition rendition, boolean low) {
    double pixels = (double) rendition.width() * rendition.height();
    long peak = Math.round(pixels * BITS_A_PIXEL) + SOUND;
    return low ? new Bandwidth(LOW, LOW * 3 / 4) : new Bandwidth(peak, peak * 2 / 3);
  }
}
