package dev.reelmill.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every object key of the store is made here. */
public final class ObjectKeys {
  /** What the keys of all videos' objects start with. */
  public static final String VIDEOS = "hls/";

  private static final Pattern IN_A_VIDEO =
      Pattern.compile(VIDEOS + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/.+");

  private ObjectKeys() {}

  /** The video an object belongs to, or empty when it belongs to none. */
  public static Optional<UUID> videoOf(String key) {
    Matcher matcher = IN_A_VIDEO.matcher(key);
    return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
  }

  /** The folder of a video; every object of the video is under it. */
  public static String video(UUID videoId) {
    return VIDEOS + videoId + "/";
  }

  /** The finished film's multivariant playlist. */
  public static String multivariantPlaylist(UUID videoId) {
    return video(videoId) + "master.m3u8";
  }

  /** A rendition's media playlist. */
  public static String mediaPlaylist(UUID videoId, String rendition) {
    return video(videoId) + rendition + "/playlist.m3u8";
  }

  /** A rendition's init segment. */
  public static String initSegment(UUID videoId, String rendition) {
    return video(videoId) + rendition + "/init.mp4";
  }

  /** A rendition's media segment, numbered from 0. */
  public static String segment(UUID videoId, String rendition, int number) {
    return video(videoId) + rendition + "/segment_%03d.m4s".formatted(number);
  }

  /** The still shown before playing. */
  public static String poster(UUID videoId) {
    return video(videoId) + "poster.jpg";
  }

  /** The film as one file. */
  public static String mp4(UUID videoId) {
    return video(videoId) + "video.mp4";
  }

  /** The captions as WebVTT. */
  public static String captions(UUID videoId) {
    return video(videoId) + "captions.vtt";
  }

  /** The film's metadata. */
  public static String metadata(UUID videoId) {
    return video(videoId) + "metadata.json";
  }
}
